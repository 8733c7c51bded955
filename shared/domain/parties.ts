/** Whom one can speak with: to complete agencies and names while typing. */
import { isAgency, sameAgency, type AgencyRef, type Party } from './agency';
import { viewsOfKind } from './case-summary';
import { DIRECTORY } from './data/directory';
import type { AnyView } from './kinds';

function sameParty(a: Party, b: Party): boolean {
  return sameAgency(a.agency, b.agency) && (a.person ?? '').toLowerCase() === (b.person ?? '').toLowerCase();
}

/** Each once, in the order given. */
export function distinctParties(parties: readonly Party[]): readonly Party[] {
  return parties.filter((party, at) => parties.findIndex((other) => sameParty(other, party)) === at);
}

/** People who occur in records of a case: who wrote, was spoken with, or owns an agreement. */
export function partiesInCase(records: readonly AnyView[]): readonly Party[] {
  const contacts = viewsOfKind(records, 'contact-entry').flatMap(({ values: { from, to } }) => [
    ...(from ? [from] : []),
    ...(to ?? []),
  ]);
  const owners = viewsOfKind(records, 'agreement').flatMap(({ values }) =>
    values.owner ? [values.owner] : [],
  );
  return distinctParties([...contacts.reverse(), ...owners]);
}

/** Everyone whom a record names as an agency or someone there, in whatever field. */
export function partiesOfRecord({ values }: AnyView): readonly Party[] {
  const named = Object.values(values as Readonly<Record<string, unknown>>).flat();
  return named.flatMap((value): readonly Party[] => {
    if (isAgency(value)) return [{ agency: value }];
    // Someone at an agency, or a desk of it.
    const { agency, person } = (value ?? {}) as Partial<Record<keyof Party, unknown>>;
    if (!isAgency(agency)) return [];
    return [{ agency, ...(typeof person === 'string' && { person }) }];
  });
}

/** Agencies and people in our own list. */
export function partiesOfDesk(records: readonly AnyView[]): readonly Party[] {
  const colleagues = viewsOfKind(records, 'colleague').flatMap(({ values: { agency, name } }): Party[] =>
    agency && name ? [{ agency, person: name }] : [],
  );
  const agencies = [...viewsOfKind(records, 'partner-desk'), ...viewsOfKind(records, 'own-agency')].flatMap(
    ({ values: { agency } }): Party[] => (agency ? [{ agency }] : []),
  );
  return distinctParties([...colleagues, ...agencies]);
}

/** Agencies of the published directory. */
export function publishedParties(): readonly Party[] {
  return DIRECTORY.map(({ agency }) => ({ agency }));
}

export function partyKey({ agency, person }: Party): string {
  return [agency.kind, agency.name, person ?? ''].join('|');
}

export function agenciesOf(parties: readonly Party[]): readonly AgencyRef[] {
  return distinctParties(parties.map(({ agency }) => ({ agency }))).map(({ agency }) => agency);
}
