import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu-template';
import { printOutcome } from '../../../electron/main/print-outcome';
import { firstLanguage, SHELL_TEXTS } from '../../../electron/main/texts';
import type { MenuCommand } from '../../../shared/host/host';
import { LANGUAGES } from '../../../shared/i18n/translate';

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function buildMenu(platform: NodeJS.Platform = 'linux', language: (typeof LANGUAGES)[number] = 'nl') {
  const told: (MenuCommand | 'lock')[] = [];
  const actions = { command: (command: MenuCommand) => told.push(command), lock: () => told.push('lock') };
  return { items: itemsOf(menuTemplate(SHELL_TEXTS[language], platform, actions)), told };
}

function press(items: readonly MenuItemConstructorOptions[], label: string): void {
  const item = items.find((candidate) => candidate.label === label && candidate.click !== undefined);
  (item?.click as (() => void) | undefined)?.();
}

describe('the menu', () => {
  it.each(LANGUAGES)('has a word in "%s" for every entry', (language) => {
    for (const platform of PLATFORMS) {
      for (const item of buildMenu(platform, language).items) {
        if (item.type !== 'separator') expect(item.label).toMatch(/\p{L}/u);
      }
    }
  });

  it('says in each language something else', () => {
    expect(new Set(LANGUAGES.map((language) => buildMenu('linux', language).items[0]?.label)).size).toBe(3);
  });

  it.each(PLATFORMS)('has on %s no entry that reloads the page or looks inside it', (platform) => {
    const roles = buildMenu(platform).items.map((item) => item.role?.toLowerCase());
    for (const role of ['reload', 'forcereload', 'toggledevtools', 'viewmenu', 'windowmenu', 'sharemenu']) {
      expect(roles).not.toContain(role);
    }
  });

  it.each(PLATFORMS)('has on %s one way out', (platform) => {
    expect(buildMenu(platform).items.filter((item) => item.role === 'quit')).toHaveLength(1);
  });

  it('tells the page what was chosen', () => {
    const { items, told } = buildMenu();
    press(items, 'Overdracht openen…');
    press(items, 'Vergrendelen');
    press(items, 'Over Schakel');
    expect(told).toEqual(['open-bundle', 'lock', 'about']);
  });
});

describe('the language to begin with', () => {
  it.each([
    [['fr-BE', 'nl-BE'], 'fr'],
    [['de-DE', 'en-US'], 'en'],
    [['NL'], 'nl'],
    [['de-DE'], 'nl'],
    [[], 'nl'],
  ] as const)('for %j is %s', (preferred, language) => {
    expect(firstLanguage(preferred)).toBe(language);
  });
});

describe('a print job', () => {
  it.each([
    [true, '', 'done'],
    [false, 'cancelled', 'cancelled'],
    [false, 'Print job canceled', 'cancelled'],
    [false, 'Invalid printer settings', 'failed'],
  ])('with success %s and reason "%s" is %s', (success, reason, kind) => {
    expect(printOutcome(success, reason)).toEqual({ kind });
  });
});
