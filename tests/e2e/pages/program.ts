/** The program as someone at a desk uses it: what the stories say, in terms of what is on screen. Dutch words. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, MessageKey } from '../../../shared/i18n/translate';
import type { Desk } from '../fixtures';
import { message, translated } from './words';

export interface NewDesk {
  readonly agency: 'Child Focus' | 'Payoke' | 'Politie' | 'Jeugdhulp';
  readonly name?: string;
  readonly person: string;
  readonly passphrase: string;
}

export class Program {
  readonly desk: Desk;
  readonly language: Language;

  /** @param language of the screen; stories are told in Dutch and translated by the program's own messages */
  constructor(desk: Desk, language: Language = 'nl') {
    this.desk = desk;
    this.language = language;
  }

  get page(): Page {
    return this.desk.page;
  }

  word(dutch: string): string {
    return translated(dutch, this.language);
  }

  /** A button by its message, where the Dutch words of it mean more than one thing. */
  buttonOf(key: MessageKey): Locator {
    return this.page.getByRole('button', { name: message(key, this.language), exact: true });
  }

  button(name: string | RegExp): Locator {
    const isExact = typeof name === 'string';
    return this.page.getByRole('button', { name: isExact ? this.word(name) : name, exact: isExact });
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name: typeof name === 'string' ? this.word(name) : name });
  }

  async select(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`${this.word(label)}$`) }).click();
    // An option may say more after its name, such as an article of law.
    await this.page
      .getByRole('option', { name: new RegExp(`^${this.word(option)}`) })
      .first()
      .click();
  }

  /** Chooses in a list that typing narrows, by keyboard: a list closes when the page is scrolled for a mouse. */
  async pick(
    field: Locator,
    text: string,
    option: string | RegExp = new RegExp(`^${this.word(text)}`),
  ): Promise<void> {
    await field.fill(this.word(text));
    const wanted = this.page.getByRole('option', { name: option }).first();
    await expect(wanted).toBeVisible();
    await expect(async () => {
      await field.press('ArrowDown');
      await expect(wanted).toHaveAttribute('data-focused', 'true', { timeout: 250 });
    }).toPass();
    await field.press('Enter');
    await expect(wanted).toHaveCount(0);
  }

  async createVault({ agency, name, person, passphrase }: NewDesk): Promise<void> {
    if (agency !== 'Child Focus') await this.select('Je dienst', agency);
    if (name) await this.field('Naam van je dienst').fill(name);
    await this.field('Je naam').fill(person);
    await this.field('Wachtwoordzin').fill(passphrase);
    await this.field('Nog een keer').fill(passphrase);
    await this.button(/^Kluis maken/).click();
    await expect(this.page.getByRole('heading', { level: 1, name: this.word('Vandaag') })).toBeVisible({
      timeout: 30_000,
    });
  }

  async unlock(passphrase: string): Promise<void> {
    await this.field('Wachtwoordzin').fill(passphrase);
    await this.button(/^Ontgrendelen/).click();
  }

  async openDemo(agency: NewDesk['agency'] = 'Child Focus'): Promise<void> {
    await this.page.getByText(this.word('Eerst proberen')).click();
    if (agency !== 'Child Focus') await this.select('Als wie wil je kijken\\?', agency);
    await this.button('Demokantoor openen').click();
    await expect(this.page.getByRole('heading', { level: 1, name: this.word('Vandaag') })).toBeVisible({
      timeout: 30_000,
    });
  }

  async goTo(entry: 'Vandaag' | 'Dossiers' | 'Postbus' | 'Partners' | 'Instellingen'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.word('Hoofdmenu') })
      .getByRole('button', { name: this.word(entry), exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: this.word(entry) })).toBeVisible();
  }

  async openCase(code: string): Promise<void> {
    await this.goTo('Dossiers');
    await this.page.getByRole('row', { name: code }).dblclick();
    await expect(this.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  }

  async tab(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.word(name), exact: true });
    const more = this.page.getByRole('button', { name: this.word('Meer'), exact: true });
    // A narrow window keeps the last ones in a menu; one or both stand there once the row was measured.
    await tab.or(more).first().waitFor();
    if (await tab.isVisible()) {
      await tab.click();
      return;
    }
    await more.click();
    await this.page.getByRole('menuitem', { name: this.word(name), exact: true }).click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** What the program says it has just done. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('status', { name: 'Melding van het programma' }).getByText(text);
  }

  async ownCard(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.goTo('Partners');
    return this.desk.saved(() => this.button('Kaart bewaren als bestand').click());
  }

  /** Takes in a partner's card and compares the fingerprint. */
  async addPartner(
    card: { readonly name: string; readonly bytes: Buffer },
    how = 'voorgelezen aan de telefoon',
  ): Promise<void> {
    await this.goTo('Partners');
    await this.desk.choose(card, () => this.button('Contactkaart inlezen').click());
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Hoe vergeleken' }).fill(how);
    await dialog.getByRole('button', { name: 'Elk woord klopt' }).click();
    await expect(this.notice(/is geverifieerd/)).toBeVisible();
  }

  async receive(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    await this.goTo('Postbus');
    await this.desk.choose(file, () => this.button('Overdracht openen').click());
  }

  /** The paper on screen: to the printer, or where the program has it, as a PDF that is kept. */
  async print(): Promise<void> {
    const pdf = this.button('Bewaren als pdf');
    if (await pdf.isVisible()) await this.desk.saved(() => pdf.click());
    else await this.button(/^Afdrukken/).click();
    await expect(this.notice(/genoteerd in het logboek/)).toBeVisible();
  }
}
