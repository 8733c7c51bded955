import type { AgencyRef } from '../../../shared/domain/agency';
import { MONOGRAMS } from '../../../shared/domain/agency';
import {
  contactMatrix,
  matrixParts,
  partnerSilences,
  type ContactMatrix,
  type MatrixCell,
  type PartnerSilence,
} from '../../../shared/domain/contact-matrix';
import { partyKey } from '../../../shared/domain/parties';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useMatrixWords } from '../../store/matrix-words';
import { go, openCase } from '../../store/screen';
import { useSession } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { LONG_SILENCE_DAYS } from '../../ui/matrix-table';
import { PaperTable } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import { PrintFrame, type Printed } from './print-frame';

/** Columns that stand side by side on a sheet of A4 and can still be read. */
const COLUMNS = 5;

/** Who last spoke with whom, on paper: of one case, or over all open ones with whom we have not spoken for long. */
export function MatrixPage({ caseId }: { readonly caseId: string | null }) {
  const t = useT();
  const now = useNow();
  const us = useSession((state) => state.desk?.agency);
  const { data: rows } = useCases();
  const { value, change, drop } = useDraft(`matrix ${caseId ?? ''}`, () => ({ recipient: '' }));
  if (!rows || !us) return <p role="status">{t('word.loading')}</p>;
  const cases = rows.filter(({ id, stage }) => (caseId === null ? stage !== 'closed' : id === caseId));
  const table: readonly AgencyRef[] =
    caseId === null ? [] : cases.flatMap(({ lead, partners }) => [...(lead ? [lead] : []), ...partners]);
  const title = caseId === null ? t('agreementList.allCases') : (cases[0]?.code ?? '');
  return (
    <PrintFrame
      title={t('word.of', { what: t('matrix.title'), of: title })}
      sheet={caseId === null ? null : { caseIds: [caseId], paper: 'matrix' }}
      code={t('matrix.file')}
      recipient={value.recipient}
      onRecipient={(recipient) => change({ recipient })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ document: 'matrix' }}
      choices={null}
      onBack={() => (caseId === null ? go({ page: 'today' }) : openCase(caseId, 'knowledge'))}
      paper={(printed) => (
        <MatrixPaper
          {...printed}
          title={title}
          matrix={contactMatrix(cases, [us, ...table], now)}
          silences={caseId === null ? partnerSilences(cases, us, now) : []}
        />
      )}
    />
  );
}

interface PaperProps extends Printed {
  readonly title: string;
  readonly matrix: ContactMatrix;
  readonly silences: readonly PartnerSilence[];
}

/** In words only: it is read in grey, and read out. */
function MatrixPaper({ title, matrix, silences, ...printed }: PaperProps) {
  const t = useT();
  const format = useFormat();
  const words = useMatrixWords();
  const cellText = (cell: MatrixCell, by: AgencyRef) =>
    [
      cell.at ? words.day(cell.at) : words.never,
      words.owed(cell, by)?.text,
      cell.silentDays !== null && cell.silentDays >= LONG_SILENCE_DAYS && words.silent(cell.silentDays),
    ]
      .filter(Boolean)
      .join('; ');
  return (
    <PaperSheet name={t('matrix.title')} title={title} printed={printed}>
      <PaperTable
        title={t('silence.title')}
        heads={[t('matrix.last'), t('knows.partner'), t('matrix.silence'), t('matrix.state')]}
        rows={silences.map(({ agency, at, silentDays, sharedCases, theyOwe, weOwe }) => ({
          id: partyKey({ agency }),
          cells: [
            at ? format.fullDay(at) : words.never,
            agency.name,
            silentDays === null ? words.never : words.silent(silentDays),
            [
              sharedCases > 0 && t('silence.cases', { n: sharedCases }),
              theyOwe.length > 0 && t('silence.theyOwe', { n: theyOwe.length }),
              weOwe.length > 0 && t('silence.weOwe', { n: weOwe.length }),
            ]
              .filter(Boolean)
              .join(', '),
          ],
        }))}
      />
      <p className="text">{t('matrix.hint')}</p>
      {matrixParts(matrix, COLUMNS).map(({ columns, rows }, part) => (
        <PaperTable
          key={part}
          title={columns.map(({ kind }) => MONOGRAMS[kind]).join(', ')}
          heads={[words.corner, ...columns.map(({ name }) => name)]}
          rows={rows.map(({ agency, cells }) => ({
            id: partyKey({ agency }),
            cells: [
              agency.name,
              ...cells.map((cell, at) => {
                const column = columns[at];
                return cell && column ? cellText(cell, column) : '—';
              }),
            ],
          }))}
        />
      ))}
    </PaperSheet>
  );
}
