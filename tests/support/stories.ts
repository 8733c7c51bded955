/** What the hard stories have in common: a vault with a case and a first contact. */
import { expect } from '@playwright/test';
import type { Program } from '../e2e/pages/program';

export const COORDINATOR = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

/** Makes a vault, a case, and a contact in it, which the panel takes as an example from then on. @returns its code */
export async function vaultWithCase(program: Program): Promise<string> {
  await program.createVault(COORDINATOR);
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill('Wordt opgehaald aan school.');
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await program.page.keyboard.press('F2');
  const panel = program.page.getByRole('dialog', { name: 'Contact loggen' });
  await panel.getByRole('combobox', { name: 'Met wie' }).fill('andere');
  await program.page.getByRole('option', { name: 'Een andere dienst…' }).click();
  await panel.getByRole('textbox', { name: 'Naam van de dienst' }).fill('Ankerplek');
  await panel.getByRole('textbox', { name: 'Naam', exact: true }).fill('Nora Peeters');
  await program.page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  return code;
}

export async function unlockedAt(program: Program, passphrase: string, heading: string): Promise<void> {
  await program.unlock(passphrase);
  await expect(program.page.getByRole('heading', { level: 1, name: heading })).toBeVisible({
    timeout: 30_000,
  });
}
