/** Hands on the keys only: nothing here clicks or sets a value behind the program's back. */
import { expect, type Page } from '@playwright/test';

/** More stops than any screen has. */
const MOST_TABS = 120;

interface Focused {
  readonly role: string;
  readonly name: string;
}

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** What a screen reader would be told stands under the focus. */
  async focused(): Promise<Focused> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId ?? '',
        fetchRelatives: false,
      });
      const [node] = nodes;
      return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
    } finally {
      await session.detach();
    }
  }

  /** Presses Tab until the focus stands on what bears this name. */
  async tabTo(name: string | RegExp, role?: string): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < MOST_TABS; i++) {
      const now = await this.focused();
      const isNamed = typeof name === 'string' ? now.name === name : name.test(now.name);
      if (isNamed && (!role || now.role === role)) return;
      seen.push(`${now.role} ${now.name}`);
      await this.press('Tab');
    }
    throw new Error(`no way by Tab to ${String(name)}; came past: ${[...new Set(seen)].join(' | ')}`);
  }

  async activate(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name, 'textbox');
    await this.type(text);
  }

  /** Opens a list by its button and chooses by typing the first letters. */
  async choose(label: RegExp, option: string): Promise<void> {
    await this.tabTo(label, 'button');
    await this.press('Enter');
    await expect(this.page.getByRole('listbox')).toBeVisible();
    await this.type(option.slice(0, 8));
    await expect(this.page.getByRole('option', { name: new RegExp(`^${option}`) }).first()).toBeFocused();
    await this.press('Enter');
  }
}
