/** The product's own folder in the origin's private file system, reached from the page of a test. */
import { wrap } from 'comlink';
import type { ByteFolder } from '../../shared/host/byte-folder';

/** As the page hands a folder to the vault worker, but the other way round. Files outlive the test: remove them. */
export function realFolder(): ByteFolder {
  const worker = new Worker(new URL('./private-folder.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<ByteFolder>(worker);
  return {
    list: () => remote.list(),
    size: (...args) => remote.size(...args),
    read: (...args) => remote.read(...args),
    append: (...args) => remote.append(...args),
    patch: (...args) => remote.patch(...args),
    truncate: (...args) => remote.truncate(...args),
    draft: (...args) => remote.draft(...args),
    publish: (...args) => remote.publish(...args),
    drafts: () => remote.drafts(),
    dropDraft: (...args) => remote.dropDraft(...args),
    remove: (...args) => remote.remove(...args),
  };
}
