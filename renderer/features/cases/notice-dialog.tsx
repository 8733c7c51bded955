import { useState } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { useFieldText } from '../../store/field-text';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { useRecordLabel } from '../../store/record-label';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import type { CorrectableRecord, SealedFile } from '../../vault/api';

interface NoticeProps {
  readonly view: RecordView<'handover-entry'>;
  readonly what: 'correction' | 'recall';
  readonly onClose: () => void;
}

/** To one partner about one handover: what was wrong in it, or please destroy it. Sealed, then saved as a file. */
export function NoticeDialog({ view, what, onClose }: NoticeProps) {
  const t = useT();
  const [recordId, setRecordId] = useState<string | null>(null);
  const [fields, setFields] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [file, setFile] = useState<SealedFile | null>(null);
  const agency = view.values.partner?.agency.name ?? '';

  async function saveFile(sealed: SealedFile) {
    const saved = await host().saveFile('bundle', sealed.name, sealed.blob);
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind === 'saved') onClose();
  }

  async function seal() {
    const plan = what === 'recall' ? { what, note } : { what, note, recordId: recordId ?? '', fields };
    const sealed = await vault().sealNotice(view.caseId ?? '', view.id, plan);
    if (!sealed.ok) {
      setFault(t(`noticeFault.${sealed.error.kind}`));
      return;
    }
    setFile(sealed.value);
    await saveFile(sealed.value);
  }

  return (
    <Dialog
      title={t(`${what}.send`, { agency, n: view.values.sequence ?? 0 })}
      isOpen
      onClose={onClose}
      foot={
        <>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
          <Spring />
          <Button onPress={onClose}>{t(file ? 'act.close' : 'act.cancel')}</Button>
          <Button variant="primary" onPress={() => void (file ? saveFile(file) : seal())}>
            {file ? t('handover.saveFile', { agency }) : t('notice.seal')}
          </Button>
        </>
      }
    >
      <p>{t(`${what}.sendHint`, { agency })}</p>
      {what === 'correction' && (
        <FieldsToCorrect
          view={view}
          recordId={recordId}
          fields={fields}
          onChange={(id, chosen) => {
            setRecordId(id);
            setFields(chosen);
          }}
        />
      )}
      <TextField label={t(`${what}.note`)} value={note} onChange={setNote} rows={3} isRequired />
    </Dialog>
  );
}

const isRemoved = ({ view }: CorrectableRecord) => view.deleted === 'deleted';

interface FieldsProps {
  readonly view: NoticeProps['view'];
  readonly recordId: string | null;
  readonly fields: readonly string[];
  readonly onChange: (recordId: string, fields: readonly string[]) => void;
}

/** Out of what went along then; what changed last stands first. Of what was removed since, only that. */
function FieldsToCorrect({ view, recordId, fields, onChange }: FieldsProps) {
  const t = useT();
  const text = useFieldText();
  const label = useRecordLabel();
  const { data = [] } = useQuery(`correctable ${view.id}`, () =>
    vault().correctable(view.caseId ?? '', view.id),
  );
  const chosen = data.find((each) => each.view.id === recordId);
  const agency = view.values.partner?.agency.name ?? '';
  return (
    <>
      <SelectField
        label={t('correction.record')}
        placeholder={t('act.choose')}
        value={recordId}
        onChange={(id) => {
          const record = data.find((each) => each.view.id === id);
          onChange(id, record && isRemoved(record) ? record.fields : []);
        }}
        hint={t('correction.recordHint')}
        options={data.map((each) => ({
          id: each.view.id,
          label: isRemoved(each) ? t('correction.removed', { what: label(each.view) }) : label(each.view),
        }))}
      />
      {chosen && isRemoved(chosen) && <p role="status">{t('correction.removedHint', { agency })}</p>}
      {chosen && !isRemoved(chosen) && (
        <fieldset className="plain-fieldset">
          <legend>{t('correction.fields')}</legend>
          {chosen.fields.map((field) => (
            <CheckField
              key={field}
              isSelected={fields.includes(field)}
              onChange={(isOn) =>
                onChange(chosen.view.id, isOn ? [...fields, field] : fields.filter((each) => each !== field))
              }
            >
              {text.field(field)}
            </CheckField>
          ))}
        </fieldset>
      )}
    </>
  );
}
