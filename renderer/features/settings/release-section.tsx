import { useRef, useState } from 'react';
import type { PickedFile } from '../../../shared/host/host';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { checkRelease } from '../../store/long-work';
import { useMachine } from '../../store/machine';
import { APP_VERSION } from '../../store/version';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import type { ReleaseVerdict } from '../../vault/api';

/** Which version runs, and whether a file with another one is genuine. Installing stays with whoever looks after the computer. */
export function ReleaseSection() {
  const t = useT();
  const keys = useMachine((state) => state.releaseKeys);
  return (
    <Section title={t('release.title')}>
      <div className="form-section form-stack">
        <p>{t('release.running', { version: APP_VERSION })}</p>
        {keys.length > 0 ? <ReleaseCheck keys={keys} /> : <p className="hint">{t('release.noKey')}</p>}
      </div>
    </Section>
  );
}

const PARTS = { program: 'any', signature: 'signature' } as const;
type Part = keyof typeof PARTS;

interface Told {
  readonly tone: Tone;
  readonly text: string;
}

function ReleaseCheck({ keys }: { readonly keys: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const [files, setFiles] = useState<Readonly<Partial<Record<Part, PickedFile>>>>({});
  const [told, setTold] = useState<Told | null>(null);
  const [checking, setChecking] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const work = useRef({ isWanted: true });

  async function choose(part: Part) {
    const opened = await host().openFile(PARTS[part]);
    if (opened.kind === 'cancelled') return;
    setTold(opened.kind === 'failed' ? { tone: 'now', text: t(`file.failed.${opened.fault}`) } : null);
    if (opened.kind === 'opened') setFiles((before) => ({ ...before, [part]: opened.file }));
  }

  async function check(program: Blob, signature: Blob) {
    const mine = { isWanted: true };
    work.current = mine;
    setTold(null);
    setChecking({ done: 0, of: program.size });
    const checked = await checkRelease({ program, signature, keys, running: APP_VERSION }, (done, of) => {
      if (mine.isWanted) setChecking({ done, of });
      return mine.isWanted;
    });
    setChecking(null);
    if (checked.ok) setTold(toldOf(checked.value));
    else if (checked.error.kind === 'unreadable') setTold({ tone: 'now', text: t('release.unreadable') });
  }

  function toldOf(verdict: ReleaseVerdict): Told {
    if (verdict.kind !== 'genuine') return { tone: 'now', text: t(`release.${verdict.kind}`) };
    const { order, version } = verdict;
    return { tone: order === 'older' ? 'soon' : 'fine', text: t(`release.${order}`, { version }) };
  }

  const { program, signature } = files;
  return (
    <>
      <p className="hint">{t('release.hint')}</p>
      {(['program', 'signature'] as const).map((part) => (
        <div key={part}>
          <p>{t(`release.${part}`)}</p>
          <Button
            label={t('word.of', { what: t('lists.choose'), of: t(`release.${part}`) })}
            isDisabled={checking !== null}
            onPress={() => void choose(part)}
          >
            {t('lists.choose')}
          </Button>{' '}
          <bdi className="hint">{files[part]?.name ?? t('release.none')}</bdi>
        </div>
      ))}
      <span>
        <Button
          variant="primary"
          isDisabled={!program || !signature || checking !== null}
          onPress={() => program && signature && void check(program.blob, signature.blob)}
        >
          {t('release.check')}
        </Button>
      </span>
      {checking && (
        <Busy
          label={t('release.checking')}
          text={t('release.checked', { done: format.bytes(checking.done), size: format.bytes(checking.of) })}
          {...checking}
          onStop={() => {
            work.current.isWanted = false;
          }}
        />
      )}
      <p role="alert">{told && <StateMark tone={told.tone}>{told.text}</StateMark>}</p>
    </>
  );
}
