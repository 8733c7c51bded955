import { useRef, useState } from 'react';
import { mayShowAbuse } from '../../../shared/domain/document';
import type { Origin } from '../../../shared/domain/kinds';
import type { PickedFile } from '../../../shared/host/host';
import { addDocument } from '../../store/documents';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useDraft } from '../../store/use-draft';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { documentFaultText } from './document-fault';
import css from './cases.module.css';
import { OriginField } from './origin-field';

interface DocumentFormProps {
  readonly caseId: string;
  readonly file: PickedFile;
  readonly onDone: () => void;
}

/** Before a picture or film is taken in, a person says what it shows; what may show abuse is not kept. */
export function DocumentForm(props: DocumentFormProps) {
  const t = useT();
  const [look, setLook] = useState<'asked' | 'clean' | 'stopped'>(
    mayShowAbuse(props.file.name) ? 'asked' : 'clean',
  );
  if (look === 'clean') return <DetailsForm {...props} />;
  return (
    <section className="form-section form-stack" aria-label={t('documents.abuseTitle')}>
      {look === 'asked' ? (
        <>
          <h3>{t('documents.abuseTitle')}</h3>
          <p className={css.prose}>{t('documents.abuseText')}</p>
          <div className={css.acts}>
            <Button onPress={() => setLook('stopped')}>{t('documents.abuseYes')}</Button>
            <Button onPress={() => setLook('clean')}>{t('documents.abuseNo')}</Button>
          </div>
        </>
      ) : (
        <div role="alert" className="form-stack">
          <h3>{t('documents.stopTitle')}</h3>
          <p className={css.prose}>{t('documents.stopText')}</p>
          <span>
            <Button onPress={props.onDone}>{t('documents.stopClose')}</Button>
          </span>
        </div>
      )}
    </section>
  );
}

interface Details {
  readonly title: string;
  readonly on: string | null;
  readonly origin: Origin;
  readonly note: string;
}

function DetailsForm({ caseId, file, onDone }: DocumentFormProps) {
  const t = useT();
  const format = useFormat();
  const { value, change, drop } = useDraft<Details>(`document ${caseId}`, () => ({
    title: '',
    on: null,
    origin: 'own',
    note: '',
  }));
  const [fault, setFault] = useState<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const isStopped = useRef(false);
  const size = file.blob.size;

  async function add() {
    isStopped.current = false;
    setFault(null);
    setDone(0);
    const { title, on, note, origin } = value;
    const added = await addDocument(
      {
        caseId,
        file: file.blob,
        values: {
          fileName: file.name,
          ...(title.trim() && { title }),
          ...(on && { on }),
          ...(note.trim() && { note }),
        },
        origin,
      },
      (sealed) => {
        setDone(sealed);
        return !isStopped.current;
      },
    );
    setDone(null);
    if (!added.ok) {
      setFault(documentFaultText(t, added.error));
      return;
    }
    say(t('documents.saved'));
    await drop();
    onDone();
  }

  return (
    <form
      className="form-section form-stack"
      aria-label={t('documents.adding', { name: file.name })}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p>
        <bdi>{t('documents.size', { size: format.bytes(size), name: file.name })}</bdi>
      </p>
      <Columns>
        <TextField
          label={t('documents.name')}
          value={value.title}
          onChange={(title) => change({ title })}
          isFirst
        />
        <DayField label={t('documents.on')} value={value.on} onChange={(on) => change({ on })} />
      </Columns>
      <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      <TextField
        label={t('documents.note')}
        value={value.note}
        onChange={(note) => change({ note })}
        rows={2}
      />
      {fault && <StateMark tone="now">{fault}</StateMark>}
      {done !== null && (
        <Busy
          label={t('documents.adding', { name: file.name })}
          text={t('documents.busy', { done: format.bytes(done), size: format.bytes(size) })}
          done={done}
          of={size}
          onStop={() => {
            isStopped.current = true;
          }}
        />
      )}
      <div className={css.acts}>
        <Button type="submit" variant="primary" isDisabled={done !== null}>
          {t('act.save')}
        </Button>
        {done === null && (
          <Button
            onPress={() => {
              void drop();
              onDone();
            }}
          >
            {t('act.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
