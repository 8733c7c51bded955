/** What a coordinator does in a case, from the first report until it is closed. */
import { expect, type Locator } from '@playwright/test';
import { Program } from './program';

export class CaseWork extends Program {
  get facts(): Locator {
    return this.page.getByRole('complementary', { name: 'Feiten' });
  }

  /** The page's clock, from a fresh start: what it counts from is what it found then. */
  async startAt(moment: string): Promise<void> {
    await this.page.clock.setFixedTime(new Date(moment));
    await this.page.reload();
  }

  /** Later on, after the program was closed. */
  async comeBack(moment: string, passphrase: string): Promise<void> {
    await this.startAt(moment);
    await this.unlock(passphrase);
    await expect(this.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({ timeout: 30_000 });
  }

  /** A report that becomes a case. @returns its code name */
  async openFrom(told: string, child: { readonly first: string; readonly last: string }): Promise<string> {
    await this.page.keyboard.press('F4');
    await this.field('Wat werd verteld').fill(told);
    await this.field('Voornaam').fill(child.first);
    await this.field(/^Naam$/).fill(child.last);
    const code = await this.field('Codenaam').inputValue();
    await this.button('Dossier maken').click();
    await expect(this.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    return code;
  }

  async addPerson(role: string, name: string, origin?: string): Promise<void> {
    await this.tab('Personen');
    await this.button('Persoon toevoegen').click();
    const form = this.page.getByRole('form', { name: 'Persoon' });
    await form.getByRole('radio', { name: role, exact: true }).check({ force: true });
    await form.getByRole('textbox', { name: 'Voornaam' }).fill(name);
    if (origin) await this.select('Herkomst', origin);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
  }

  /** An observation; the signal is found by a part of its words. */
  async observe(fact: string, signal?: string): Promise<void> {
    await this.tab('Wat we weten');
    await this.button('Vaststelling toevoegen').click();
    const form = this.page.getByRole('form', { name: 'Vaststelling toevoegen' });
    await form.getByRole('textbox', { name: 'Wat is er gebeurd of gezien' }).fill(fact);
    if (signal)
      await this.pick(
        form.getByRole('combobox', { name: 'Signaal uit de lijst' }),
        signal,
        new RegExp(signal, 'i'),
      );
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
    await expect(this.page.getByRole('listitem').filter({ hasText: fact })).toBeVisible();
  }

  async judge(level: string, why: string): Promise<void> {
    await this.tab('Veiligheid');
    await this.button('Risico inschatten').click();
    await this.page.getByRole('radio', { name: level, exact: true }).check({ force: true });
    await this.field('Waarom: wat weegt mee').fill(why);
    await this.button('Opslaan').click();
    await expect(this.facts.getByText(level)).toBeVisible();
  }

  /** Opens the form of the case head. */
  async changeCase(): Promise<Locator> {
    await this.tab('Overzicht');
    await this.button('Dossier wijzigen').click();
    return this.page.getByRole('form', { name: 'Dossier wijzigen' });
  }

  async stage(name: string): Promise<void> {
    const form = await this.changeCase();
    await form.getByRole('radio', { name, exact: true }).check({ force: true });
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
  }

  async decide(status: string, by: string): Promise<void> {
    const form = await this.changeCase();
    await form.getByRole('radio', { name: status, exact: true }).check({ force: true });
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form.getByText('Kies welke dienst het beslist heeft.')).toBeVisible();
    await this.select('Status beslist door', by);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
  }

  /** No closing without a reason. @param open what the form says is still open */
  async close(reason: string, open: string | null): Promise<void> {
    const form = await this.changeCase();
    await form.getByRole('radio', { name: 'Afgesloten', exact: true }).check({ force: true });
    if (open) await expect(form.getByText(open)).toBeVisible();
    else await expect(form.getByText(/^Nog open/)).toHaveCount(0);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form.getByText('Schrijf waarom je het dossier afsluit.')).toBeVisible();
    await form.getByRole('textbox', { name: 'Reden van afsluiten' }).fill(reason);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
    await expect(this.page.getByRole('definition').filter({ hasText: reason })).toBeVisible();
  }

  /** Day by day, as it is typed. */
  async typeDay(group: Locator, digits: string): Promise<void> {
    await group.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(digits);
  }
}
