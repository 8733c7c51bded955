import { sameAgency, type Party } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import controls from '../../ui/controls.module.css';
import { StateMark } from '../../ui/marks';

/** What our own list says of someone: function, direct line, and what to heed. */
export function HowToReach({ party }: { readonly party: Party | null }) {
  const { data: records = [] } = useQuery('desk-records', () => vault().deskRecords());
  const name = party?.person?.trim().toLowerCase();
  const found = viewsOfKind(records, 'colleague').find(
    ({ values }) =>
      party &&
      name &&
      values.name?.toLowerCase() === name &&
      values.agency &&
      sameAgency(values.agency, party.agency),
  );
  if (!found) return null;
  const { job, phone, mail, reach } = found.values;
  const facts = [job, phone, mail].filter(Boolean).join(' · ');
  if (!facts && !reach) return null;
  return (
    <p className={controls.indent}>
      <span className="numbers">{facts}</span> {reach && <StateMark tone="soon">{reach}</StateMark>}
    </p>
  );
}
