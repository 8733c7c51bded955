import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/host/host';
import type { ShellTexts } from './texts';

export interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
}

/** The application menu in one language. It has no entry to reload the page or to look inside it. */
export function menuTemplate(
  texts: ShellTexts,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  const help: MenuItemConstructorOptions = {
    label: texts['menu.help'],
    click: () => actions.command('help'),
  };
  const about: MenuItemConstructorOptions = {
    label: texts['menu.about'],
    click: () => actions.command('about'),
  };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: texts['menu.quit'] };
  const ownMenu: MenuItemConstructorOptions[] = onMac
    ? [{ label: 'Schakel', submenu: [about, { type: 'separator' }, quit] }]
    : [];
  return [
    ...ownMenu,
    {
      label: texts['menu.file'],
      submenu: [...fileItems(texts, actions), ...(onMac ? [] : [{ type: 'separator' } as const, quit])],
    },
    { label: texts['menu.edit'], submenu: editItems(texts) },
    { label: texts['menu.view'], submenu: viewItems(texts) },
    { role: 'help', label: texts['menu.help'], submenu: onMac ? [help] : [help, about] },
  ];
}

function fileItems(texts: ShellTexts, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: texts['menu.openBundle'],
      accelerator: 'CmdOrCtrl+O',
      click: () => actions.command('open-bundle'),
    },
    {
      label: texts['menu.lock'],
      // Shown only: the page listens for the key itself, so that it locks the same way in both hosts.
      accelerator: 'F9',
      registerAccelerator: false,
      click: () => actions.lock(),
    },
  ];
}

function editItems(texts: ShellTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: texts['menu.undo'] },
    { role: 'redo', label: texts['menu.redo'] },
    { type: 'separator' },
    { role: 'cut', label: texts['menu.cut'] },
    { role: 'copy', label: texts['menu.copy'] },
    { role: 'paste', label: texts['menu.paste'] },
    { type: 'separator' },
    { role: 'selectAll', label: texts['menu.selectAll'] },
  ];
}

function viewItems(texts: ShellTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: texts['menu.zoomIn'] },
    // The role's own key is "Ctrl and plus"; on many keyboards plus is the shifted equals sign.
    {
      role: 'zoomIn',
      label: texts['menu.zoomIn'],
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { role: 'zoomOut', label: texts['menu.zoomOut'] },
    { role: 'resetZoom', label: texts['menu.zoomReset'] },
    { type: 'separator' },
    { role: 'togglefullscreen', label: texts['menu.fullScreen'] },
  ];
}
