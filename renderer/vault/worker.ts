/** The room of the keys: a worker that holds no logic of its own (house rule 12). */
import { expose } from 'comlink';
import { hashBeside, hashFast } from '../../shared/crypto/hash';
import { demoKindOf } from '../../shared/domain/demo/desks';
import { digestElsewhere } from './digest';
import { PrivateFolder } from './private-folder';
import { VaultService } from './service';

declare const self: DedicatedWorkerGlobalScope;

/** One window at a time: two would count their commits past each other. Released when the worker ends. */
function claimStore(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const held = new Promise<void>(() => {
      // Never resolves: the lock is held as long as this worker lives.
    });
    navigator.locks
      .request(`schakel-store ${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? held : undefined;
      })
      .catch(reject);
  });
}

const name = self.name;
let claimed: Promise<boolean> | null = null;

async function claim(): Promise<boolean> {
  claimed ??= claimStore(name);
  const mine = await claimed;
  if (!mine) claimed = null;
  return mine;
}

// Slower without them, and as right.
hashFast().catch(() => undefined);
hashBeside(digestElsewhere);

const isDemo = demoKindOf(name) !== null;
expose(
  new VaultService({
    name,
    claim,
    folder: isDemo ? null : new PrivateFolder(),
    hardness: isDemo ? 'floor' : 'calibrated',
  }),
);
