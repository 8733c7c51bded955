/** A file with a new version, looked over in Settings: the real worker, the real log; only the dialog of files is a test's. */
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { version } from '../../../package.json';
import { ReleaseSection } from '../../../renderer/features/settings/release-section';
import { createBrowserHost } from '../../../renderer/host/browser-host';
import { setHost } from '../../../renderer/store/host';
import { changeLanguage } from '../../../renderer/store/language';
import { useMachine } from '../../../renderer/store/machine';
import { connect, enter, lock, vault } from '../../../renderer/store/session';
import { NO_MACHINE_POLICY } from '../../../shared/host/machine-policy';
import { CHILD_FOCUS } from '../../support/builders';
import { PASSPHRASE } from '../../support/vault-desk';

/** By minisign 0.11, as in tests/unit/release/minisign.test.ts. */
const PUBLIC = 'RWQLU899rgnAHJjLJUIUwjbbSJp67HU/EU+CDLDuJfK2XgvJiiAuAuqJ';
const PROGRAM = 'Dit is geen programma, maar het is getekend.\n';
const SIGNED = `untrusted comment: signature of Schakel
RUQLU899rgnAHAHwIjWEif+XonYhxXHrRlyb+ZcgLV+vlpCRcTmKq2rWsmaRPHBwjRSg8fJk2aDRYq/AoC3Zpl/+53NUYb8E0gE=
trusted comment: schakel 0.2.0
nVToPKgQnc8DJn0CM1kjRMuEOLOrbpTJVG72M1KEhyFppTGuLfRcK5g0dLPqgqrrH9iL+bn/yKEk/lAvDYFwBQ==
`;

let root: Root;
let chosen: Blob | null = null;

beforeAll(async () => {
  const openFile = () =>
    Promise.resolve(
      chosen
        ? ({ kind: 'opened', file: { name: 'schakel-0.2.0', blob: chosen } } as const)
        : ({ kind: 'cancelled' } as const),
    );
  setHost({ ...createBrowserHost(), openFile });
  await changeLanguage('nl');
  await connect(`release-test-${Date.now()}`);
  const made = await vault().create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(made.error.kind);
  await enter(made.value);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

beforeEach(() => {
  useMachine.setState({ ...NO_MACHINE_POLICY, releaseKeys: [PUBLIC] });
  root.render(<ReleaseSection key={Math.random()} />);
});

afterAll(async () => {
  root.unmount();
  await lock('asked');
});

async function choose(what: RegExp, file: string | null): Promise<void> {
  chosen = file === null ? null : new Blob([file]);
  await page.getByRole('button', { name: what }).click();
}

async function check(program: string, signature: string): Promise<void> {
  await choose(/nieuwe versie/, program);
  await choose(/Handtekening/, signature);
  await page.getByRole('button', { name: 'Nakijken' }).click();
}

const told = (text: RegExp) => expect.element(page.getByRole('alert')).toHaveTextContent(text);

it('says which version runs, and asks for nothing where no key was given', async () => {
  useMachine.setState(NO_MACHINE_POLICY);
  await expect.element(page.getByText(`Hier draait versie ${version}.`)).toBeVisible();
  await expect.element(page.getByText(/IT-dienst: Schakel haalt zelf niets op/)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('knows a genuine version from a forged one, and writes down what it found', async () => {
  await check(PROGRAM, SIGNED);
  await told(/^Echt, en nieuwer: versie 0\.2\.0\./);
  await check(`${PROGRAM} `, SIGNED);
  await told(/^Dit is niet het bestand dat getekend werd\./);
  await check(PROGRAM, PROGRAM);
  await told(/^Het gekozen bestand met de handtekening is er geen\./);
  const { entries } = await vault().auditLog();
  expect(entries.filter(({ act }) => act === 'check-release').map(({ detail }) => detail)).toEqual([
    { verdict: 'genuine', version: '0.2.0' },
    { verdict: 'forged' },
    { verdict: 'no-signature' },
  ]);
});

it('a key that this computer was not given proves nothing', async () => {
  useMachine.setState({ releaseKeys: ['RWQLU899rgnAHAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'] });
  await check(PROGRAM, SIGNED);
  await told(/^Getekend met een sleutel die deze computer niet kent\./);
});

it('waits for both files, and keeps the one that was chosen when a dialog is closed', async () => {
  const act = page.getByRole('button', { name: 'Nakijken' });
  await choose(/nieuwe versie/, PROGRAM);
  await expect.element(act).toBeDisabled();
  await choose(/nieuwe versie/, null);
  await expect.element(page.getByText('schakel-0.2.0')).toBeVisible();
  await choose(/Handtekening/, SIGNED);
  await expect.element(act).toBeEnabled();
});
