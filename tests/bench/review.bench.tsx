/** The review of a large handover, from its opened contents to what stands on screen. */
import { createRoot } from 'react-dom/client';
import { afterAll, describe, it } from 'vitest';
import { ReviewPage } from '../../renderer/features/postbus/review-page';
import { createBrowserHost } from '../../renderer/host/browser-host';
import { setHost } from '../../renderer/store/host';
import { changeLanguage } from '../../renderer/store/language';
import { connect, enter, vault } from '../../renderer/store/session';
import type { Incoming } from '../../renderer/vault/api';
import { compareRecords, describeRecord } from '../../renderer/vault/incoming-compare';
import { demoStoreName } from '../../shared/domain/demo/desks';
import { setFields } from '../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CASE_ID, CHILD_FOCUS, PAYOKE } from '../support/builders';
import { note, writeFigures } from './figures';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);

/** So many persons, each with one changed field. */
function incomingOf(count: number): Incoming {
  const own = { desk: payoke.deskId, replica: payoke.replica, n: 1 };
  const from = { own, senderDesk: us.deskId, latest: Infinity, agencies: new Map() };
  const records = Array.from({ length: count }, (_, i) => {
    const values = { role: 'family', firstName: `Noor${i}`, note: 'Belt na vier uur. '.repeat(10) } as const;
    const ours = buildRecord(us, 'person', values, { stamp: { n: i + 1 } });
    const theirs = setFields(ours, { note: `nieuw ${i}` }, buildStamp(us, { n: count + i + 1 }));
    return describeRecord(compareRecords(theirs, ours, own), from);
  });
  return {
    kind: 'handover',
    token: 'bench',
    sender: { deskId: us.deskId, agency: CHILD_FOCUS, person: 'Ilse Verhaegen' },
    trust: 'verified',
    fingerprint: {
      words: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      digits: '12345',
    } as unknown as Incoming['fingerprint'],
    sequence: 1,
    sequenceState: 'first',
    sealedAt: '2026-11-24T09:00:00.000Z',
    purpose: { id: 'assessment', note: '' },
    ground: { id: 'consent-written', note: '' },
    consent: { state: 'written', note: '' },
    minor: { state: 'informed', note: '' },
    onward: 'case-partners',
    cases: [{ caseId: CASE_ID, code: 'Zilver-19', isNew: false, wasErased: false, lacksBase: false }],
    desks: [],
    records,
    leftOut: [],
    points: [],
    withheld: [],
    sealedInFuture: false,
    fromTheFuture: 0,
  };
}

const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('figures', () => {
  afterAll(() => writeFigures('review'));

  it('of a review of 1,000 changes on screen', async () => {
    setHost(createBrowserHost());
    await changeLanguage('nl');
    await connect(demoStoreName('payoke'));
    await vault().destroyDemo();
    await connect(demoStoreName('payoke'));
    const made = await vault().createDemo('payoke');
    if (!made.ok) throw new Error(made.error.kind);
    await enter(made.value);
    const place = document.body.appendChild(document.createElement('div'));
    const [first, all, chosen]: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < 4; i++) {
      const incoming = incomingOf(1000);
      const root = createRoot(place);
      const began = performance.now();
      root.render(<ReviewPage incoming={incoming} />);
      while (!place.textContent.includes('nieuw 0')) await painted();
      await painted();
      first.push(performance.now() - began);
      while (!place.textContent.includes('nieuw 999')) await painted();
      all.push(performance.now() - began);
      const radio = place.querySelector<HTMLInputElement>('[data-change] input[type=radio]:not(:checked)');
      const pressed = performance.now();
      radio?.click();
      while (radio?.checked === false) await painted();
      await painted();
      chosen.push(performance.now() - pressed);
      root.unmount();
    }
    await vault().destroyDemo();
    // The first of each warms up.
    const middle = (times: readonly number[]) => times.slice(1).sort((a, b) => a - b)[1] ?? NaN;
    const promise = { what: 'promise', value: 1000 };
    note({
      name: 'review of 1,000 changes: first ones on screen',
      unit: 'ms',
      value: middle(first),
      against: promise,
    });
    note({ name: 'review of 1,000 changes: last one drawn', unit: 'ms', value: middle(all) });
    note({
      name: 'review of 1,000 changes: one choice drawn',
      unit: 'ms',
      value: middle(chosen),
      against: { what: 'what feels at once', value: 100 },
    });
  }, 300_000);
});
