import { useState } from 'react';
import type { AgencyRef } from '../../../shared/domain/agency';
import { contactMatrix, partnerSilences, type PartnerSilence } from '../../../shared/domain/contact-matrix';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useMatrixWords } from '../../store/matrix-words';
import { go, openCase } from '../../store/screen';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { LONG_SILENCE_DAYS, MatrixTable } from '../../ui/matrix-table';
import type { CaseRow } from '../../vault/api';
import css from './today.module.css';

interface SilencesProps {
  /** Open cases only. */
  readonly cases: readonly CaseRow[];
  readonly us: AgencyRef;
}

/** Which partner we have not spoken with for long, and over all open cases who spoke with whom. */
export function Silences({ cases, us }: SilencesProps) {
  const t = useT();
  const now = useNow();
  const words = useMatrixWords();
  const [isWhole, setWhole] = useState(false);
  const all = partnerSilences(cases, us, now);
  const long = all.filter(({ silentDays }) => silentDays === null || silentDays >= LONG_SILENCE_DAYS);
  const shown = isWhole ? all : long;
  return (
    <Section
      title={t('silence.title')}
      count={long.length}
      acts={
        <>
          <Button variant="quiet" onPress={() => go({ page: 'matrix', caseId: null })}>
            {t('matrix.print')}
          </Button>
          <Button onPress={() => setWhole(!isWhole)} isExpanded={isWhole}>
            {isWhole ? t('silence.less') : t('silence.all')}
          </Button>
        </>
      }
    >
      {shown.length === 0 && <Empty>{t('silence.none')}</Empty>}
      <ul>
        {shown.map((partner) => (
          <SilenceLine key={`${partner.agency.kind} ${partner.agency.name}`} partner={partner} />
        ))}
      </ul>
      {isWhole && (
        <>
          <p className="hint">{t('matrix.hint')}</p>
          <MatrixTable
            caption={t('matrix.title')}
            matrix={contactMatrix(cases, [us], now)}
            words={words}
            onOpen={(caseId, entryId) => openCase(caseId, 'contacts', entryId)}
          />
        </>
      )}
    </Section>
  );
}

function SilenceLine({ partner }: { readonly partner: PartnerSilence }) {
  const t = useT();
  const format = useFormat();
  const { agency, at, caseId, silentDays, sharedCases, theyOwe, weOwe } = partner;
  const facts = [
    sharedCases > 0 && t('silence.cases', { n: sharedCases }),
    theyOwe.length > 0 && t('silence.theyOwe', { n: theyOwe.length }),
    weOwe.length > 0 && t('silence.weOwe', { n: weOwe.length }),
  ];
  const isLong = silentDays === null || silentDays >= LONG_SILENCE_DAYS;
  return (
    <li className={css.line}>
      <AgencyTag agency={agency} isNamed />
      <span className={css.person}>{agency.name}</span>
      <div className={css.middle}>{facts.filter(Boolean).join(', ')}</div>
      {caseId ? (
        <Button
          variant="quiet"
          onPress={() => openCase(caseId, 'contacts')}
          label={t('word.of', {
            what: t('act.open'),
            of: `${agency.name}, ${at ? t('silence.last', { day: format.day(at) }) : t('matrix.never')}`,
          })}
        >
          {at ? format.day(at) : t('act.open')}
        </Button>
      ) : (
        <span />
      )}
      <StateMark tone={isLong ? 'soon' : 'fine'}>
        {silentDays === null ? t('matrix.never') : t('matrix.silent', { n: silentDays })}
      </StateMark>
    </li>
  );
}
