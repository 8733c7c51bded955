import { MONOGRAMS, type AgencyRef } from '../../shared/domain/agency';
import css from './agency-tag.module.css';

const HUES: Readonly<Record<string, string | undefined>> = {
  'child-focus': css.cf,
  payoke: css.pay,
  police: css.pol,
  'youth-care': css.jh,
};

interface AgencyTagProps {
  readonly agency: AgencyRef;
  /** The full name stands beside it already: then the tag is not read out a second time. */
  readonly isNamed?: boolean;
}

/** Monogram of an agency; its full name is the accessible name. */
export function AgencyTag({ agency, isNamed }: AgencyTagProps) {
  if (isNamed)
    return (
      <span
        className={`${css.tag ?? ''} ${css.silent ?? ''} ${HUES[agency.kind] ?? ''}`}
        data-monogram={MONOGRAMS[agency.kind]}
        aria-hidden="true"
      />
    );
  return (
    <abbr
      className={`${css.tag ?? ''} ${HUES[agency.kind] ?? ''}`}
      title={agency.name}
      aria-label={agency.name}
    >
      {MONOGRAMS[agency.kind]}
    </abbr>
  );
}

/** Who to whom: the signature of the program. `to` is read out as a word. */
export function AgencyPair({
  from,
  to,
  toWord,
}: {
  readonly from: AgencyRef;
  readonly to: readonly AgencyRef[];
  readonly toWord: string;
}) {
  return (
    <span className={css.pair}>
      <AgencyTag agency={from} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">{toWord}</span>
      {to.map((agency) => (
        <AgencyTag key={`${agency.kind} ${agency.name}`} agency={agency} />
      ))}
    </span>
  );
}
