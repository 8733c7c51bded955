/** How dear the key derivation is made: about one second on this computer, never below the floor. */
import { randomBytes } from '../../shared/crypto/bytes';
import {
  deriveFromPassphrase,
  KDF_CEILING,
  KDF_FLOOR,
  KDF_SALT_BYTES,
  type KdfParams,
} from '../../shared/crypto/kdf';

const TARGET_MS = 1000;
/** A derivation that takes less than this is made dearer at the next good unlock. */
const CHEAP_MS = TARGET_MS / 2;

function scaled(params: KdfParams, tookMs: number): KdfParams {
  const wanted = Math.round((params.passes * TARGET_MS) / Math.max(1, tookMs));
  return { ...params, passes: Math.min(KDF_CEILING.passes, Math.max(KDF_FLOOR.passes, wanted)) };
}

/** Derives once at the floor and scales the passes. */
export async function calibrate(now: () => number): Promise<KdfParams> {
  const began = now();
  await deriveFromPassphrase('calibration', randomBytes(KDF_SALT_BYTES), KDF_FLOOR);
  return scaled(KDF_FLOOR, now() - began);
}

/** @returns dearer parameters when a derivation with these was cheap here; null when they may stay */
export function dearer(params: KdfParams, tookMs: number): KdfParams | null {
  if (tookMs >= CHEAP_MS) return null;
  const next = scaled(params, tookMs);
  return next.passes > params.passes ? next : null;
}
