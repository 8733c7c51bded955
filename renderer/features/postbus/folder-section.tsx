import { useState } from 'react';
import { useCodeList } from '../../store/code-list';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { readFromPostbus, reopenPostbus, usePostbus } from '../../store/postbus';
import { go } from '../../store/screen';
import { host } from '../../store/host';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { Banner, Empty, Section } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import type { PostbusFile, SenderTrust } from '../../vault/api';
import { openFile, showFault } from './incoming';
import css from './folder.module.css';

const TRUST_TONES: Readonly<Record<SenderTrust, Tone>> = {
  verified: 'fine',
  unverified: 'soon',
  unknown: 'now',
  'key-changed': 'now',
  revoked: 'stop',
};

/** What lies in the agreed folder for us. Nothing of it is taken over before someone opens it and decides. */
export function FolderSection() {
  const t = useT();
  const { folder, label, files, waiting } = usePostbus();
  if (!host().folders) return null;
  const fresh = files.filter(({ isNew }) => isNew);
  const others = files.filter(({ isNew }) => !isNew);
  return (
    <Section title={t('postbus.folder')} {...(folder === 'there' && { count: fresh.length })}>
      {folder === 'none' && (
        <Empty
          act={
            <Button onPress={() => go({ page: 'settings', section: 'postbus' })}>
              {t('postbus.toSettings')}
            </Button>
          }
        >
          {t('postbus.noFolder')}
        </Empty>
      )}
      {folder === 'gone' && (
        <Banner tone="now">
          <StateMark tone="now">{t('postbus.gone', { folder: label ?? '' })}</StateMark>
          <span className="spring" />
          <Button onPress={() => void reopenPostbus()}>{t('postbus.reopen')}</Button>
        </Banner>
      )}
      {folder === 'there' && fresh.length === 0 && <Empty>{t('postbus.nothing')}</Empty>}
      <ul>
        {fresh.map((file) => (
          <FileLine key={file.name} file={file} />
        ))}
      </ul>
      <p role="status">{waiting > 0 && t('postbus.waiting', { n: waiting })}</p>
      {others.length > 0 && (
        <details>
          <summary>{t('postbus.others', { n: others.length })}</summary>
          <ul>
            {others.map((file) => (
              <FileLine key={file.name} file={file} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function FileLine({ file }: { readonly file: PostbusFile }) {
  const t = useT();
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const { content, copies, size } = file;
  async function open() {
    setBusy(true);
    const read = await readFromPostbus(file);
    setBusy(false);
    if (read) await openFile(t, read, true);
    else showFault(t('file.failed.not-found'));
  }
  const what = useContentText(file);
  return (
    <li className={css.line}>
      <div className={css.words}>
        {'from' in content && (
          <>
            <AgencyTag agency={content.from} isNamed />
            <strong>{content.from.name}</strong>
          </>
        )}
        <span>{what}</span>
        {'trust' in content && (
          <StateMark tone={TRUST_TONES[content.trust]}>{t(`review.${content.trust}`)}</StateMark>
        )}
        <span className="hint">
          {'sealedAt' in content && format.moment(content.sealedAt)} {format.bytes(size)}{' '}
          {copies > 1 && t('postbus.copies', { n: copies })}
        </span>
      </div>
      {content.kind !== 'fault' && (
        <Button
          isDisabled={isBusy}
          label={t('word.of', { what: t('postbus.openFile'), of: what })}
          onPress={() => void open()}
        >
          {t('postbus.openFile')}
        </Button>
      )}
    </li>
  );
}

function useContentText({ content }: PostbusFile): string {
  const t = useT();
  const codeList = useCodeList();
  switch (content.kind) {
    case 'handover':
      return `${t('postbus.handover', { codes: codeList(content.codes) })} ${t(
        `review.sequence.${content.sequenceState}`,
        { n: content.sequence },
      )}`;
    case 'receipt':
      return t(content.isNoted ? 'postbus.receiptNoted' : 'postbus.receipt');
    case 'correction':
    case 'recall':
      return t(`postbus.${content.kind}`);
    case 'large':
      return t('postbus.large');
    case 'fault':
      return t(`bundleFault.${content.fault}`);
  }
}
