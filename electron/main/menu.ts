import { Menu } from 'electron';
import type { Language } from '../../shared/i18n/translate';
import { menuTemplate } from './menu-template';
import type { MenuActions } from './menu-template';
import { SHELL_TEXTS } from './texts';

/** Puts the application menu in place, in the user's language. */
export function showMenu(language: Language, actions: MenuActions): void {
  const template = menuTemplate(SHELL_TEXTS[language], process.platform, actions);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
