/**
 * From a passphrase to a key: Argon2id (RFC 9106) by hash-wasm.
 * Parameters are bounded below (a header with lowered cost would let a thief guess cheaply) and above
 * (a header with absurd cost would hang the program).
 */
import { argon2id } from 'hash-wasm';
import { assertBytes, ownCopy, type Bytes } from './bytes';

export interface KdfParams {
  readonly name: 'argon2id';
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export const KDF_SALT_BYTES = 16;
/** The floor: 64 MiB and 3 passes. New vaults may cost more, never less. */
export const KDF_FLOOR: KdfParams = { name: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
export const KDF_CEILING = { memoryKiB: 1024 * 1024, passes: 64, lanes: 8 } as const;

export type KdfJudgement = 'fine' | 'too-low' | 'too-high';

export function judgeKdfParams(params: KdfParams): KdfJudgement {
  const { memoryKiB, passes, lanes } = params;
  if (memoryKiB < KDF_FLOOR.memoryKiB || passes < KDF_FLOOR.passes || lanes < 1) return 'too-low';
  if (memoryKiB > KDF_CEILING.memoryKiB || passes > KDF_CEILING.passes || lanes > KDF_CEILING.lanes)
    return 'too-high';
  return 'fine';
}

/**
 * @param passphrase as typed; brought to Unicode NFKC, so that the same keys give the same key on every keyboard
 * @throws RangeError for parameters outside the bounds; ask `judgeKdfParams` first
 */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Bytes,
  params: KdfParams,
): Promise<Bytes> {
  assertBytes(salt, KDF_SALT_BYTES, 'salt');
  const judgement = judgeKdfParams(params);
  if (judgement !== 'fine') throw new RangeError(`KDF parameters ${judgement}`);
  const key = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    parallelism: params.lanes,
    iterations: params.passes,
    memorySize: params.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return ownCopy(key);
}
