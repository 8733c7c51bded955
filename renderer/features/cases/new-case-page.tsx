import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import { reportProblems } from '../../../shared/domain/report';
import { useNow } from '../../store/clock';
import { commitFaultText, save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, goBack, openCase, say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Form, Page } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { FileRow } from '../../vault/api';
import {
  aboutChild,
  emptyCase,
  newCaseChanges,
  openReportChanges,
  reportChange,
  type NewCase,
} from './new-case';
import { ChildFields, ReportFields } from './new-case-fields';
import { SimilarCases } from './similar-cases';

/** A report reaches the desk and becomes a case; what was told is kept as it was told. */
export function NewCasePage() {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  const form = useDraft<NewCase>('new-case', emptyCase);
  const { value, change, drop } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const now = useNow();
  const problemsAt = (moment: number) => reportProblems(value, moment, localDay(moment));
  const problems = isChecked ? problemsAt(now) : {};
  const told = isChecked && !value.told.trim() ? t('newCase.errorTold') : null;
  const about = aboutChild(value, format.fullDay);

  /** @returns whether nothing stands in the way; what does is said at its field */
  function isComplete(): boolean {
    setChecked(true);
    return value.told.trim() !== '' && Object.keys(problemsAt(Date.now())).length === 0;
  }

  async function keepReport() {
    if (!isComplete() || !desk) return;
    const ids = await vault().newIds(5);
    const changes = openReportChanges(value, desk.person, ids);
    const failed = await save(t, changes, t('reports.saved', { code: value.code }));
    setFault(failed);
    if (failed) return;
    await drop();
    go({ page: 'report', reportId: ids[0] ?? '' });
  }

  async function join({ id: caseId, code, stage }: FileRow) {
    if (!isComplete()) return;
    const [id = ''] = await vault().newIds(1);
    const failed = await save(t, [reportChange(value, about, { id, caseId })], t('match.joined', { code }));
    setFault(failed);
    if (failed) return;
    await drop();
    if (stage === 'report') go({ page: 'report', reportId: caseId });
    else openCase(caseId, 'overview');
  }

  async function createCase() {
    if (!isComplete() || !desk) return;
    const ids = await vault().newIds(4);
    const changes = newCaseChanges(value, desk, ids);
    const committed = await vault().commit(changes, {
      act: 'commit',
      detail: { kinds: ['case', 'person', 'report'] },
    });
    if (!committed.ok) {
      setFault(commitFaultText(t, committed.error));
      return;
    }
    await drop();
    say(t('newCase.saved', { code: value.code }), { undo: committed.value.n });
    openCase(ids[0] ?? '', 'overview');
  }

  return (
    <Page title={t('newCase.title')}>
      <Form
        label={t('newCase.title')}
        onSubmit={() => void createCase()}
        foot={
          <>
            <Button writes type="submit" variant="primary">
              {t('newCase.create')}
            </Button>
            <Button writes onPress={() => void keepReport()}>
              {t('reports.keep')}
            </Button>
            <Button onPress={goBack}>{t('contact.keepDraft')}</Button>
            <Button
              variant="quiet"
              onPress={() => {
                void drop();
                goBack();
              }}
            >
              {t('contact.discard')}
            </Button>
            {fault && (
              <span role="alert">
                <StateMark tone="now">{fault}</StateMark>
              </span>
            )}
          </>
        }
      >
        <ReportFields value={value} change={change} problems={problems} toldError={told} />
        <ChildFields
          value={value}
          change={change}
          problems={problems}
          similar={<SimilarCases value={value} onJoin={(row) => void join(row)} />}
        />
      </Form>
    </Page>
  );
}
