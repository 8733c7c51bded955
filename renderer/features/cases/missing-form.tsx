import { useState } from 'react';
import { create, set, type Change } from '../../../shared/domain/change';
import type { RecordView } from '../../../shared/domain/kinds';
import { missingProblems, type MissingField } from '../../../shared/domain/missing-episode';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import {
  Criteria,
  FoundFields,
  GoneFields,
  Line,
  MOMENTS,
  TEXTS,
  ToldFields,
  type MissingFormValue,
  type PartProps,
  type TextName,
} from './missing-fields';

type Episode = RecordView<'missing-episode'>;

function startOf(episode: Episode | null, isBack: boolean): MissingFormValue {
  const values = episode?.values ?? {};
  const now = new Date().toISOString();
  const moments = Object.fromEntries(MOMENTS.map((name) => [name, values[name] ?? null]));
  const texts = Object.fromEntries(TEXTS.map((name) => [name, values[name] ?? '']));
  return {
    ...(moments as Record<MissingField, string | null>),
    ...(texts as Record<TextName, string>),
    ...(isBack && !values.foundAt && { foundAt: now }),
    criteria: values.alarming?.criteria ?? [],
    talkOwner: null,
    talkDue: null,
  };
}

interface MissingFormProps {
  readonly data: CaseData;
  readonly episode: Episode | null;
  /** Opened to say that the child is back. */
  readonly isBack?: boolean;
  readonly onDone: () => void;
}

export function MissingForm({ data, episode, isBack = false, onDone }: MissingFormProps) {
  const t = useT();
  const person = useSession((state) => state.desk?.person ?? '');
  const start = startOf(episode, isBack);
  const name = ['missing', data.id, episode?.id].filter(Boolean).join(' ');
  const { value, change, drop } = useDraft<MissingFormValue>(name, () => start);
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const others = ofKind(data, 'missing-episode').filter(({ id }) => id !== episode?.id);
  const now = useNow();
  const problemsAt = (moment: number) =>
    missingProblems(
      value,
      others.map((other) => other.values),
      moment,
    );
  const problems = isChecked ? problemsAt(now) : {};
  const isTalkUnowned = isChecked && Boolean(value.talkDue) && !value.talkOwner;

  async function saveEpisode() {
    setChecked(true);
    const found = problemsAt(Date.now());
    if (Object.keys(found).length > 0 || (value.talkDue && !value.talkOwner)) return;
    const ids = await vault().newIds(2);
    const changes = changesOf(value, { caseId: data.id, episode, person, ids, talk: t('missing.talk') });
    const failed = await save(t, changes, value.foundAt ? t('missing.savedFound') : t('missing.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  const props: PartProps = {
    value,
    change,
    error: (field) => {
      const problem = problems[field];
      return problem ? t(`missingProblem.${problem}`) : null;
    },
  };
  const back = (
    <FoundFields
      {...props}
      data={data}
      hasTalk={Boolean(episode?.values.talkId)}
      isTalkUnowned={isTalkUnowned}
    />
  );
  return (
    <form
      className="form-stack form-section"
      aria-label={t('missing.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveEpisode();
      }}
    >
      {isBack && back}
      <GoneFields {...props} />
      <ToldFields {...props} />
      <Criteria value={value} change={change} />
      <Columns>
        <Line {...props} name="push" rows={2} />
        <Line {...props} name="pull" rows={2} />
      </Columns>
      {!isBack && back}
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" variant="primary">
          {t('act.save')}
        </Button>
        <Button
          onPress={() => {
            void drop();
            onDone();
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface About {
  readonly caseId: string;
  readonly episode: Episode | null;
  readonly person: string;
  readonly ids: readonly string[];
  /** What the return talk is called among the agreements. */
  readonly talk: string;
}

/** The episode, and the return talk as an agreement, so that it stands on Today and in its owner's list. */
function changesOf(value: MissingFormValue, about: About): readonly Change[] {
  const { caseId, episode, person, ids, talk } = about;
  const [fresh = '', talkId = ''] = ids;
  const { criteria, talkOwner, talkDue, since, ...rest } = value;
  const before = episode?.values.alarming?.criteria ?? [];
  const isJudged = [...criteria].sort().join() !== [...before].sort().join();
  const texts = Object.fromEntries(TEXTS.map((name) => [name, rest[name].trim() || null]));
  const values = {
    ...rest,
    ...(texts as Record<TextName, string | null>),
    ...(since && { since }),
    ...(isJudged && { alarming: { criteria: [...criteria], by: person, on: new Date().toISOString() } }),
    ...(talkOwner && { talkId }),
  };
  return [
    episode
      ? set('missing-episode', { id: episode.id, caseId }, values)
      : create('missing-episode', { id: fresh, caseId }, values),
    ...(talkOwner
      ? [
          create(
            'agreement',
            { id: talkId, caseId },
            { what: talk, owner: talkOwner, due: talkDue, state: 'open' },
          ),
        ]
      : []),
  ];
}
