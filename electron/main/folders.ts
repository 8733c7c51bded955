import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { OWN_FOLDER } from '../../shared/host/channels';
import type { FolderRef } from '../../shared/host/channels';
import type { FolderUse } from '../../shared/host/folder-use';
import { folderLabel, reachable, rememberedFolder, rememberedLabel, rememberFolder } from './folder-choices';
import { DiskFolder } from './folder-io';
import { watchFolder } from './folder-watch';
import type { Handlers } from './ipc';
import type { ShellTexts } from './texts';

type FolderChannel =
  | `folders:${'choose' | 'chosen' | 'remembered' | 'forget' | 'watch'}`
  | `folder:${'list' | 'size' | 'read' | 'append' | 'patch' | 'truncate'}`
  | `folder:${'draft' | 'publish' | 'drafts' | 'drop-draft' | 'remove'}`;

interface FolderPorts {
  readonly window: () => BrowserWindow;
  readonly texts: () => ShellTexts;
  /** Paths an administrator set: they hold instead of what is chosen, and nothing else can be chosen. */
  readonly given: Readonly<Partial<Record<FolderUse, string>>>;
  readonly changed: (use: FolderUse) => void;
}

const TITLES = { backup: 'menu.backupFolder', postbus: 'menu.postbusFolder' } as const;

/** Answers the page about the program's own folder and the ones the user chose. It learns no path. */
export function folderHandlers({
  window,
  texts,
  given,
  changed,
}: FolderPorts): Pick<Handlers, FolderChannel> {
  const choicesFile = () => join(app.getPath('userData'), 'folders.json');
  const own = new DiskFolder(join(app.getPath('userData'), 'journal'), true);
  /** By path, so that one folder has one queue. */
  const known = new Map<string, { readonly ref: FolderRef; readonly folder: DiskFolder }>();

  const refer = (path: string): FolderRef => {
    const id = randomBytes(16).toString('hex');
    const found = known.get(path) ?? {
      ref: { id, label: folderLabel(path) },
      folder: new DiskFolder(path, false),
    };
    known.set(path, found);
    return found.ref;
  };
  const at = (id: string): DiskFolder => {
    if (id === OWN_FOLDER) return own;
    const found = [...known.values()].find(({ ref }) => ref.id === id);
    // Only the page's own code asks, and it asks for what it was given.
    if (found === undefined) throw new Error('no such folder');
    return found.folder;
  };
  const pathOf = (use: FolderUse): Promise<string | null> => {
    const path = given[use];
    return path === undefined ? rememberedFolder(choicesFile(), use) : reachable(path);
  };
  const choose = async (use: FolderUse): Promise<FolderRef | null> => {
    if (given[use] !== undefined) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts()[TITLES[use]],
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    await rememberFolder(choicesFile(), use, path);
    return refer(path);
  };
  const watched = new Map<FolderUse, () => void>();
  const unwatch = (use: FolderUse) => {
    watched.get(use)?.();
    watched.delete(use);
  };

  return {
    'folders:choose': choose,
    'folders:remembered': (use) => {
      const path = given[use];
      return path === undefined ? rememberedLabel(choicesFile(), use) : folderLabel(path);
    },
    'folders:forget': async (use) => {
      unwatch(use);
      await rememberFolder(choicesFile(), use, null);
      return undefined;
    },
    'folders:watch': async (use, isOn) => {
      unwatch(use);
      const path = isOn ? await pathOf(use) : null;
      if (path === null) return undefined;
      const folder = at(refer(path).id);
      unwatch(use);
      watched.set(
        use,
        watchFolder(
          path,
          () => folder.list(),
          () => changed(use),
        ),
      );
      return undefined;
    },
    'folders:chosen': async (use) => {
      const path = await pathOf(use);
      return path === null ? null : refer(path);
    },
    'folder:list': (id) => at(id).list(),
    'folder:size': (id, name) => at(id).size(name),
    'folder:read': (id, name, from, length) => at(id).read(name, from, length),
    'folder:append': (id, name, bytes) => at(id).append(name, bytes),
    'folder:patch': (id, name, from, bytes) => at(id).patch(name, from, bytes),
    'folder:truncate': (id, name, size) => at(id).truncate(name, size),
    'folder:draft': (id, name, bytes, isFirst) => at(id).draft(name, bytes, isFirst),
    'folder:publish': (id, name) => at(id).publish(name),
    'folder:drafts': (id) => at(id).drafts(),
    'folder:drop-draft': (id, name) => at(id).dropDraft(name),
    'folder:remove': (id, name) => at(id).remove(name),
  };
}
