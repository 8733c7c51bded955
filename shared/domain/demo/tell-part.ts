/** What stands in the records that tell of risk, safety, stay and law in the demo cases. */
import type { Party } from '../agency';
import type { Kind, KindValues, Origin } from '../kinds';
import type { PlanPerson } from '../safety-plan';
import type { DemoEvent } from './types';

export type PartEvent = DemoEvent & { readonly kind: 'risk' | 'safety-plan' | 'placement' | 'legal' };

interface About {
  readonly on: string;
  readonly moment: string;
  readonly party: Party;
  readonly dayOf: (daysAgo: number) => string;
}

interface Told {
  readonly kind: Kind;
  readonly values: KindValues<Kind>;
  readonly origin: Origin | undefined;
}

const people = (texts: readonly string[]): readonly PlanPerson[] => texts.map((text) => ({ text }));

function told(kind: Kind, values: object, origin?: Origin): Told {
  return { kind, values, origin };
}

export function tellPart(event: PartEvent, { on, moment, party, dayOf }: About): Told {
  switch (event.kind) {
    case 'risk': {
      const { level, reasons, wouldChange } = event;
      return told('risk', { on, judgedBy: party, level, reasons, wouldChange });
    }
    case 'safety-plan': {
      const { dangers, agreed, trusted, unsafe, codeWord, call } = event;
      const lists = { trusted: people(trusted), unsafe: people(unsafe) };
      return told('safety-plan', { on, madeBy: party, dangers, agreed, ...lists, codeWord, callOther: call });
    }
    case 'placement': {
      const { setting, facility, address, secret, left, capacity, occupied, detail } = event;
      const endedOn = left === undefined ? undefined : dayOf(left);
      const place = { setting, facility, address, secret, startedOn: on, endedOn };
      return told('placement', { ...place, capacity, occupied, detail });
    }
    case 'legal': {
      const { step, reference, authority, met, detail, origin } = event;
      const startedAt = step === 'zsg' ? moment : on;
      const conditions = met && { ...met, judgedBy: party.person ?? party.agency.name };
      const values = {
        step,
        startedAt,
        reference,
        authority: authority && { agency: authority },
        conditions,
        detail,
      };
      return told('legal-step', values, origin);
    }
  }
}

export function reportValues(
  event: DemoEvent & { readonly kind: 'report' },
  at: string,
): KindValues<'report'> {
  const { channel, anonymous = false, reporter, relation, told, help, police = 'no', policeWhy } = event;
  return {
    at,
    channel,
    anonymous,
    reporter,
    relation,
    told,
    helpSought: help,
    policeInformed: police,
    policeWhy,
  } as KindValues<'report'>;
}
