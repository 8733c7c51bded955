/** The real case page over a vault: whatever record stands in a case, its history is one press away. */
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CasePage } from '../../../renderer/features/cases/case-page';
import { RECORD_TABS, tabOf } from '../../../renderer/features/cases/record-place';
import { createBrowserHost } from '../../../renderer/host/browser-host';
import { setHost } from '../../../renderer/store/host';
import { changeLanguage } from '../../../renderer/store/language';
import { CASE_TABS, openCase, useScreen } from '../../../renderer/store/screen';
import { connect, enter, useSession, vault } from '../../../renderer/store/session';
import { create } from '../../../shared/domain/change';
import { demoStoreName } from '../../../shared/domain/demo/desks';
import type { AnyView } from '../../../shared/domain/kinds';

function Page() {
  const isOpen = useSession(({ phase }) => phase === 'open');
  const route = useScreen((state) => state.route);
  return isOpen && route.page === 'case' ? (
    <CasePage key={route.caseId} caseId={route.caseId} tab={route.tab} />
  ) : null;
}

let root: Root;

beforeAll(async () => {
  setHost(createBrowserHost());
  await changeLanguage('nl');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Page />);
  await connect(demoStoreName('child-focus'));
  await vault().destroyDemo();
  await connect(demoStoreName('child-focus'));
  const made = await vault().createDemo('child-focus');
  if (!made.ok) throw new Error(made.error.kind);
  await enter(made.value);
}, 60_000);

afterAll(async () => {
  await vault().destroyDemo();
  root.unmount();
});

async function recordsOf(caseId: string): Promise<readonly AnyView[]> {
  return (await vault().openCase(caseId))?.records ?? [];
}

/** What the demo office has none of. */
async function addWhatLacks(caseId: string): Promise<void> {
  const records = await recordsOf(caseId);
  const contact = records.find(({ kind }) => kind === 'contact-entry');
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await vault().newIds(5);
  const added = await vault().commit(
    [
      create('retention', { id: first, caseId }, { keepTerm: 'own', keepUntil: '2040-01-01' }),
      create('addendum', { id: second, caseId }, { to: contact?.id ?? '', text: 'Later nog gezegd.' }),
      create(
        'document',
        { id: third, caseId },
        { fileName: 'verslag.txt', size: 0, chunks: 0 },
        { origin: 'own' },
      ),
      create(
        'consent',
        { id: fourth, caseId },
        {
          by: 'minor',
          form: 'oral',
          state: 'given',
          on: '2026-01-01',
          recipients: [{ kind: 'payoke', name: 'Payoke' }],
        },
      ),
      create(
        'paper-copy',
        { id: fifth, caseId },
        {
          paper: 'summary',
          copyFor: 'Els Maes, vzw Ankerplek',
          at: '2026-11-24T10:00:00.000Z',
          copyNumber: 1,
          copyState: 'out',
        },
      ),
    ],
    { act: 'commit' },
  );
  if (!added.ok) throw new Error(added.error.kind);
}

const histories = () =>
  [...document.querySelectorAll('[role="tabpanel"] button')].filter(
    ({ textContent }) => textContent === 'Geschiedenis',
  ).length;

it('the history of every kind of record is reached from the tab the record stands on', async () => {
  const [first, ...others] = await vault().cases('');
  if (!first) throw new Error('no demo case');
  await addWhatLacks(first.id);
  const seen = new Set<string>();
  for (const { id, code } of [first, ...others]) {
    const records = await recordsOf(id);
    for (const tab of CASE_TABS) {
      openCase(id, tab);
      // What was told is read in its contact; the case's own history stands open on the overview.
      const here = records.filter(
        ({ kind, deleted }) =>
          deleted !== 'deleted' &&
          !['case', 'telling'].includes(kind) &&
          kind in RECORD_TABS &&
          tabOf(kind) === tab,
      );
      const removed = tab === 'overview' ? records.filter(({ deleted }) => deleted === 'deleted').length : 0;
      if (tab !== 'timeline')
        await expect
          .poll(histories, { message: `${code}, ${tab}`, timeout: 5000 })
          .toBe(here.length + removed);
      for (const { kind } of here) seen.add(kind);
    }
  }
  const all = Object.keys(RECORD_TABS).filter((kind) => !['case', 'telling'].includes(kind));
  expect([...seen].sort()).toEqual(all.sort());
});
