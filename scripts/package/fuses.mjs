/** Electron's fuses: what the packaged program can never be made to do, burned into its binary and read back from it. */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** As the wire has them: the characters 0 and 1. */
const [OFF, ON] = [0x30, 0x31];

/** @type {Readonly<Record<string, boolean>>} */
const FUSES = {
  // It is no Node that runs any script, with or without options from the environment or a debugger.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // It runs what was packaged, whole and unchanged, and nothing else.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // A page from a file can do no more than in a browser; the program has none.
  GrantFileProtocolExtraPrivileges: false,
  EnableCookieEncryption: true,
};

const indexOf = (/** @type {string} */ name) =>
  FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];

/**
 * @param {string} electron the program, or the .app of macOS
 * @param {{ isUnsignedMac?: boolean }} [how]
 * @throws Error naming each fuse that does not stand as it should afterwards
 */
export async function setFuses(electron, { isUnsignedMac = false } = {}) {
  const wanted = Object.fromEntries(Object.entries(FUSES).map(([name, on]) => [indexOf(name), on]));
  await flipFuses(electron, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: isUnsignedMac,
    ...wanted,
  });
  const wrong = await wrongFuses(electron);
  if (wrong.length > 0) throw new Error(`fuses that do not stand as they should: ${wrong.join(', ')}`);
}

/**
 * @param {string} electron
 * @returns {Promise<readonly string[]>} names; also of one that this Electron does not have
 */
export async function wrongFuses(electron) {
  const wire = /** @type {Record<number, number>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(electron))
  );
  return Object.entries(FUSES).flatMap(([name, on]) =>
    wire[indexOf(name)] === (on ? ON : OFF) ? [] : [name],
  );
}
