/**
 * Looks over `electron/` for the mistakes Electron's programs are known for (electronegativity, Doyensec). A finding that nobody
 * has judged fails, of whatever severity; what was judged stands here with its reason. It asks no network: neither for newer
 * translations nor for the list of Electron's versions.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** By check and file, with what was seen when a person looked. */
const JUDGED = new Map([
  ['CSP_GLOBAL_CHECK N/A', 'the policy is sent as a header: shared/host/page-policy.ts, read back by tests'],
  ['CUSTOM_ARGUMENTS_JS_CHECK main/security.ts', 'QUIET_SWITCHES, set before the start: less network'],
  ['CERTIFICATE_ERROR_EVENT_JS_CHECK main/security.ts', 'the handler refuses every certificate'],
  ['PRELOAD_JS_CHECK main/window.ts', 'the preload script gives the page named functions, and nothing else'],
]);

const require = createRequire(import.meta.url);
require('@doyensec/electronegativity/package.json').i18nSource = 'about:blank';
const run = require('@doyensec/electronegativity/dist/runner.js');
const { devDependencies } = require('../package.json');

const { issues, errors } = await run({
  input: resolve(import.meta.dirname, '../electron'),
  isRelative: true,
  electronVersionOverride: devDependencies.electron,
  excludeFromScan: ['AvailableSecurityFixesGlobalCheck'],
});
/** @type {string[]} */
const found = issues.map((/** @type {{ id: string, file: string }} */ { id, file }) => `${id} ${file}`);
const wrong = [
  ...errors.map(
    (/** @type {{ file: string, message: string }} */ { file, message }) => `not read: ${file}: ${message}`,
  ),
  ...found.filter((each) => !JUDGED.has(each)).map((each) => `not judged: ${each}`),
  ...[...JUDGED.keys()]
    .filter((each) => !found.includes(each))
    .map((each) => `judged, and not found any more: ${each}`),
];
for (const each of wrong) console.error(each);
console.log(`${found.length} findings, each judged: ${wrong.length === 0}`);
if (wrong.length > 0) process.exitCode = 1;
