/** The secret of this computer's key store, for slots that are bound to it. */
import { host } from './host';

export async function deviceSecret(): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await host().deviceKey?.secret(false)) ?? null;
}
