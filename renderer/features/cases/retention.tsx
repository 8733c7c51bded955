import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { TERMS } from '../../../shared/domain/data/terms';
import { keepUntil, RETENTION_TERMS, type RetentionTerm } from '../../../shared/domain/retention';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { Dialog, Spring } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/fields';
import { Facts, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import type { AnyView } from '../../../shared/domain/kinds';
import { ofKind, victimOf } from './case-data';
import { EraseDialog } from './erase-dialog';
import css from './cases.module.css';
import { useRecordPlace } from './record-place';

interface KeptFile {
  /** Of the case, or of a report that is none. */
  readonly id: string;
  readonly code: string;
  readonly records: readonly AnyView[];
  readonly closedOn: string | null;
}

interface RetentionProps {
  readonly file: KeptFile;
  readonly isClosed: boolean;
  readonly eraseWord: string;
}

/** How long this desk keeps a case or a report, and the way to destroy it once it is closed. */
export function Retention({ file, isClosed, eraseWord }: RetentionProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const role = useSession((state) => state.desk?.role);
  const [asked, setAsked] = useState<'keep' | 'erase' | null>(null);
  const [record] = ofKind(file, 'retention');
  const place = useRecordPlace<HTMLDivElement>(record?.id);
  const { keepTerm, keepUntil: until, keepWhy } = record?.values ?? {};
  const term = TERMS.find(({ id }) => id === keepTerm);
  return (
    <Section
      title={t('retention.title')}
      acts={
        role !== 'reader' && (
          <Button writes onPress={() => setAsked('keep')}>
            {t('retention.edit')}
          </Button>
        )
      }
    >
      <div className="form-section form-stack" {...place}>
        {record ? (
          <Facts
            facts={[
              { label: t('field.keepTerm'), value: term?.label[language] ?? t('keepTerm.own') },
              { label: t('field.keepUntil'), value: until ? format.fullDay(until) : t('word.unknown') },
              ...(keepWhy ? [{ label: t('field.keepWhy'), value: keepWhy }] : []),
            ]}
          />
        ) : (
          <p>{t('retention.none')}</p>
        )}
        {term && <p className={css.prose}>{term.explanation[language]}</p>}
        <div className={css.acts}>
          {isClosed && role === 'manager' && <Button onPress={() => setAsked('erase')}>{eraseWord}</Button>}
          {!isClosed && <p className="hint">{t('erase.closedOnly')}</p>}
          {isClosed && role !== 'manager' && <p className="hint">{t('erase.managerOnly')}</p>}
          {record && <HistoryAct caseId={file.id} recordId={record.id} />}
        </div>
      </div>
      {asked === 'keep' && <KeepDialog file={file} onClose={() => setAsked(null)} />}
      {asked === 'erase' && (
        <EraseDialog
          caseId={file.id}
          code={file.code}
          records={file.records}
          keepUntil={until ?? null}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

function KeepDialog({ file, onClose }: { readonly file: KeptFile; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const [record] = ofKind(file, 'retention');
  const known = {
    birthDate: victimOf(file)?.values.birthDate ?? null,
    closedOn: file.closedOn,
  };
  const [term, setTerm] = useState<RetentionTerm | null>(record?.values.keepTerm ?? null);
  const [until, setUntil] = useState(record?.values.keepUntil ?? null);
  const [why, setWhy] = useState(record?.values.keepWhy ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const found = TERMS.find(({ id }) => id === term);

  function choose(next: RetentionTerm) {
    setTerm(next);
    setUntil(keepUntil(next, known) ?? until);
  }

  async function keep() {
    if (term === null) {
      setFault(t('retention.errorTerm'));
      return;
    }
    const values = { keepTerm: term, keepUntil: until, keepWhy: why.trim() || null };
    const [id = ''] = record ? [record.id] : await vault().newIds(1);
    const ids = { id, caseId: file.id };
    const change = record ? set('retention', ids, values) : create('retention', ids, values);
    const failed = await save(t, [change], t('retention.saved'));
    setFault(failed);
    if (failed === null) onClose();
  }

  return (
    <Dialog
      title={t('retention.edit')}
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
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button writes variant="primary" onPress={() => void keep()}>
            {t('act.save')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('field.keepTerm')}
        placeholder={t('act.choose')}
        value={term}
        onChange={choose}
        options={RETENTION_TERMS.map((id) => ({
          id,
          label: TERMS.find((each) => each.id === id)?.label[language] ?? t('keepTerm.own'),
        }))}
      />
      {found && <p>{found.explanation[language]}</p>}
      {term === 'own' && <p>{t('retention.ownHint')}</p>}
      <DayField label={t('field.keepUntil')} value={until} onChange={setUntil} />
      <TextField label={t('field.keepWhy')} value={why} onChange={setWhy} hint={t('retention.whyHint')} />
    </Dialog>
  );
}
