import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { PaperFrame, usePageMargins } from '../../ui/paper-frame';
import type { AuditPage } from '../../vault/api';
import { useLogWords } from './log-words';

/** The log on paper, with the hash that its head had: so that paper and log can be held against each other. */
export function LogPaper({ page, onClose }: { readonly page: AuditPage; readonly onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const words = useLogWords();
  const desk = useSession((state) => state.desk);
  const now = format.fullMoment(new Date().toISOString());
  const left = desk ? t('print.by', { moment: now, person: desk.person, agency: desk.agency.name }) : '';
  usePageMargins({ left, page: t('print.page'), of: t('print.of') });
  const { entries, found, head } = page;
  async function print() {
    const { kind } = await host().print();
    if (kind === 'done')
      await vault().note({ act: 'print', detail: { what: 'log', entries: entries.length } });
  }
  return (
    <PaperFrame
      bar={
        <>
          <h2>{t('log.printTitle')}</h2>
          {found > entries.length && <p>{t('log.printPart', { n: entries.length, found })}</p>}
        </>
      }
      acts={
        <>
          <Button onPress={onClose}>{t('act.back')}</Button>
          <Button variant="primary" onPress={() => void print()}>
            {t('act.print')}
          </Button>
        </>
      }
    >
      <article className="paper" aria-label={t('log.printTitle')}>
        <h1>{t('settings.audit')}</h1>
        <p className="text">
          {t('log.printHead', {
            agency: desk?.agency.name ?? '',
            moment: now,
            n: head.count,
            hash: head.hash,
          })}
        </p>
        <table>
          <thead>
            <tr>
              {words.heads.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.i}>
                <td className="numbers">{entry.i}</td>
                <td className="numbers">{format.fullMoment(new Date(entry.at).toISOString())}</td>
                <td>{entry.person}</td>
                <td>{t(`audit.${entry.act}`)}</td>
                <td>{words.caseOf(entry)}</td>
                <td>{words.detail(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </PaperFrame>
  );
}
