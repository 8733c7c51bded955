import { useState } from 'react';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { useMachine } from '../../store/machine';
import { go, say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { backupTo, chosenFolder, useBackup } from '../../store/backup';
import { isBackupDue } from '../../store/reminders';
import { Button } from '../../ui/button';
import { Facts, Section, Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { Backup, Keeping } from '../../vault/api';
import css from './settings.module.css';
import { repairText } from './repair-text';

/** How well what is written is kept, what was mended, backups, and what was destroyed. */
export function KeepingSection() {
  const t = useT();
  const [version, setVersion] = useState(0);
  const { data: keeping } = useQuery(`keeping ${version}`, () => vault().keeping());
  if (!keeping) return <p role="status">{t('word.loading')}</p>;
  return (
    <>
      <BackupSection last={keeping.backup.lastProven} hasJournal={keeping.journal !== 'none'} />
      <JournalSection keeping={keeping} onChanged={() => setVersion((now) => now + 1)} />
      <ErasedSection />
    </>
  );
}

function JournalSection({
  keeping: { journal, journalSize, repair },
  onChanged,
}: {
  readonly keeping: Keeping;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const role = useSession((state) => state.desk?.role);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const needsRewrite = journal === 'disagrees' || typeof journal === 'object';
  const repaired = repairText(t, repair);
  async function rewrite() {
    setBusy(true);
    const done = await vault().rewriteJournal();
    setBusy(false);
    setFault(done ? null : t('journal.rewriteFailed'));
    if (done) say(t('journal.rewritten'));
    onChanged();
  }
  return (
    <Section title={t('journal.title')}>
      <div className="form-section form-stack">
        {journal !== 'none' && (
          <p className={css.prose}>
            {t(host().kind === 'electron' ? 'journal.electron' : 'journal.browser')}
          </p>
        )}
        {journal === 'fine' && (
          <StateMark tone="fine">{t('journal.fine', { size: format.bytes(journalSize) })}</StateMark>
        )}
        {journal === 'none' && <StateMark tone="soon">{t('journal.none')}</StateMark>}
        {journal === 'disagrees' && <StateMark tone="now">{t('journal.disagrees')}</StateMark>}
        {typeof journal === 'object' && (
          <StateMark tone="now">{t('journal.behind', { why: t(`folder.${journal.behind}`) })}</StateMark>
        )}
        {repaired && <StateMark tone={repaired.tone}>{repaired.text}</StateMark>}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </p>
        )}
        {needsRewrite && role !== 'reader' && (
          <span>
            <Button isDisabled={isBusy} onPress={() => void rewrite()}>
              {isBusy ? t('journal.rewriting') : t('journal.rewrite')}
            </Button>
          </span>
        )}
      </div>
    </Section>
  );
}

interface BackupProps {
  readonly last: Backup | null;
  readonly hasJournal: boolean;
}

function BackupSection({ last, hasJournal }: BackupProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const role = useSession((state) => state.desk?.role);
  const { isRunning, fault } = useBackup();
  const [version, setVersion] = useState(0);
  const { data: folder } = useQuery(`folder ${version}`, chosenFolder);
  const { folders } = host();
  const isGiven = useMachine(({ folders: given }) => given.includes('backup'));
  const isDue = isBackupDue(last?.at ?? null, now);

  async function choose() {
    const chosen = await folders?.choose('backup');
    setVersion((before) => before + 1);
    if (chosen) await run(chosen);
  }
  async function run(into: NonNullable<typeof folder>) {
    const answer = await backupTo(into);
    if (answer.ok) say(t('backup.done'));
  }

  return (
    <Section title={t('backup.title')}>
      <div className="form-section form-stack">
        <p className={css.prose}>{t('backup.hint')}</p>
        {last ? (
          <>
            <StateMark tone={isDue ? 'soon' : 'fine'}>
              {t(isDue ? 'backup.old' : 'backup.good', {
                moment: format.moment(new Date(last.at).toISOString()),
              })}
            </StateMark>
            <Facts
              facts={[
                { label: t('backup.file'), value: last.name },
                { label: t('backup.size'), value: format.bytes(last.size) },
                { label: t('backup.audit'), value: String(last.audit.count) },
              ]}
            />
          </>
        ) : (
          <StateMark tone="soon">{t('backup.never')}</StateMark>
        )}
        {folders && (
          <Facts facts={[{ label: t('backup.folder'), value: folder?.label ?? t('backup.noFolder') }]} />
        )}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{t(`backupFault.${fault}`)}</StateMark>
          </p>
        )}
        {!hasJournal && <p>{t('backup.demo')}</p>}
        {hasJournal && !folders && <p>{t('backup.noFolders')}</p>}
        {hasJournal && folders && role !== 'reader' && (
          <div className={css.acts}>
            {folder && (
              <Button variant="primary" isDisabled={isRunning} onPress={() => void run(folder)}>
                {t('backup.now')}
              </Button>
            )}
            {!isGiven && (
              <Button isDisabled={isRunning} onPress={() => void choose()}>
                {t(folder ? 'backup.otherFolder' : 'backup.choose')}
              </Button>
            )}
            <span role="status">{isRunning && t('backup.running')}</span>
          </div>
        )}
        {isGiven && <p className="hint">{t('machine.folder')}</p>}
        <p className="hint">{t('backup.restoreWhere')}</p>
      </div>
    </Section>
  );
}

function ErasedSection() {
  const t = useT();
  const format = useFormat();
  const { data } = useQuery('desk', () => vault().deskRecords());
  const erased = viewsOfKind(data ?? [], 'erasure').toSorted((a, b) => b.created.at - a.created.at);
  return (
    <Section title={t('erased.title')} count={erased.length}>
      {data && erased.length === 0 && <Empty>{t('erased.none')}</Empty>}
      {erased.length > 0 && (
        <table className={css.log}>
          <thead>
            <tr>
              <th scope="col">{t('erased.when')}</th>
              <th scope="col">{t('erased.by')}</th>
              <th scope="col">{t('erased.records')}</th>
              <th scope="col">{t('erased.reason')}</th>
              <th scope="col">{t('erased.certificate')}</th>
            </tr>
          </thead>
          <tbody>
            {erased.map(({ id, values: { erasedAt, by, second, records, reason, isDone } }) => (
              <tr key={id}>
                <td className={css.once}>{erasedAt && format.fullMoment(erasedAt)}</td>
                <td>{[by, second].filter(Boolean).join(', ')}</td>
                <td className="numbers">{records}</td>
                <td>{reason}</td>
                <td className={css.once}>
                  {isDone ? (
                    <Button
                      variant="quiet"
                      onPress={() => go({ page: 'settings', section: 'keeping', erasureId: id })}
                    >
                      {t('erased.show')}
                    </Button>
                  ) : (
                    <StateMark tone="now">{t('erased.unfinished')}</StateMark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
