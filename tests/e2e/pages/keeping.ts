/** What a manager does to keep the vault: people, recovery sheet, backups, erasing. */
import { expect, type Locator } from '@playwright/test';
import { Program } from './program';

export type SettingsTab =
  'Bureau' | 'Mensen en sleutels' | 'Bewaring' | 'Postbus' | 'Logboek' | 'Weergave en taal';

export class Keeping extends Program {
  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  async settings(tab: SettingsTab): Promise<void> {
    await this.goTo('Instellingen');
    await this.tab(tab);
    await expect(this.page.getByRole('tabpanel', { name: this.word(tab) })).toBeVisible();
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('F9');
    await expect(this.page.getByRole('heading', { name: this.word('Ontgrendelen') })).toBeVisible();
  }

  async unlockedAs(passphrase: string): Promise<void> {
    await this.unlock(passphrase);
    await expect(this.page.getByRole('navigation', { name: this.word('Hoofdmenu') })).toBeVisible({
      timeout: 30_000,
    });
  }

  /** The colleague types the passphrase. */
  async addPerson(name: string, passphrase: string, role?: string): Promise<void> {
    await this.settings('Mensen en sleutels');
    await this.button('Collega toevoegen').click();
    await this.dialog.getByRole('textbox', { name: 'Naam van je collega' }).fill(name);
    if (role) await this.dialog.getByText(role, { exact: true }).click();
    await this.dialog.getByRole('textbox', { name: 'Wachtwoordzin' }).fill(passphrase);
    await this.dialog.getByRole('textbox', { name: 'Nog een keer' }).fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(this.dialog).toBeHidden({ timeout: 30_000 });
    await expect(this.page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }

  /** @returns the words of each sheet, as they stand on the paper */
  async makeRecovery(form: 'Het hele blad' | 'Drie delen' = 'Het hele blad'): Promise<readonly string[]> {
    await this.settings('Mensen en sleutels');
    await this.button('Herstelblad maken').click();
    await this.page.getByText(form, { exact: true }).click();
    const sheets = this.page.getByRole('article');
    await expect(sheets).toHaveCount(form === 'Drie delen' ? 3 : 1);
    const words: string[] = [];
    for (const sheet of await sheets.all())
      words.push((await sheet.getByRole('listitem').allInnerTexts()).join(' '));
    return words;
  }

  async typeBack(words: readonly string[]): Promise<void> {
    await this.button('Blad overtypen').click();
    await this.typeWords(words);
    await this.button('Dit is mijn herstelblad').click();
  }

  async typeWords([one = '', other]: readonly string[]): Promise<void> {
    if (other !== undefined) await this.page.getByText('Twee van de drie delen', { exact: true }).click();
    await this.field(other === undefined ? 'Woorden van het blad' : 'Woorden van het ene deel').fill(one);
    if (other !== undefined) await this.field('Woorden van het andere deel').fill(other);
  }

  /** A case with nothing but its head. @returns its code name */
  async newCase(told: string): Promise<string> {
    await this.page.keyboard.press('F4');
    await this.field(/^Wat werd verteld/).fill(told);
    const code = await this.field('Codenaam').inputValue();
    await this.field('Codenaam').press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    return code;
  }

  async closeCase(): Promise<void> {
    await this.tab('Overzicht');
    await this.button('Dossier wijzigen').click();
    await this.page.getByText('Afgesloten', { exact: true }).last().click();
    await this.field('Reden van afsluiten').fill('Geen hulp meer nodig.');
    await this.button('Opslaan').click();
    await expect(this.notice('Dossier bewaard.')).toBeVisible();
  }
}
