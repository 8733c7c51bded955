import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useScreen } from '../../store/screen';
import { CaseText } from '../../ui/case-text';
import { Entry, Small, type RowProps } from './entry-rows';

export function ReportEntry({ view, when, acts }: RowProps<'report'>) {
  const t = useT();
  const isNamed = useScreen((state) => state.named.has(view.caseId ?? ''));
  const format = useFormat();
  const {
    about,
    policeOn,
    told,
    anonymous,
    reporter,
    relation,
    channel,
    helpSought,
    policeInformed,
    policeWhy,
  } = view.values;
  const who = anonymous ? t('overview.anonymous') : reporter;
  return (
    <Entry id={view.id} when={when} kind="report" who={null} acts={acts}>
      <p>
        <CaseText>{told}</CaseText>
      </p>
      {about && isNamed && (
        <p>
          {t('word.head', { what: t('report.about') })}{' '}
          <bdi>
            <CaseText>{about}</CaseText>
          </bdi>
        </p>
      )}
      {helpSought && (
        <p>
          <CaseText>{helpSought}</CaseText>
        </p>
      )}
      <Small>
        <CaseText>
          {[who, relation, channel && t(`reportChannel.${channel}`).toLowerCase()].filter(Boolean).join(', ')}
        </CaseText>
        {policeInformed &&
          `. ${t('overview.police', { answer: t(`policeInformed.${policeInformed}`).toLowerCase() })}`}
        {policeOn && ` ${format.fullDay(policeOn)}.`}
        <CaseText>{policeWhy && ` ${policeWhy}`}</CaseText>
      </Small>
    </Entry>
  );
}
