/**
 * `npm run package`: builds the program and packs it for this system, or for the one named (-- --win, --linux, --mac), into dist/.
 * With --dir only the folder that an installer would hold. Electron's binary is fetched, or taken from the folder in
 * SCHAKEL_ELECTRON_DIST.
 */
import { BUILD, runSteps } from './launch/steps.mjs';

const failed = await runSteps([
  BUILD,
  { name: 'bill of materials', command: ['node', 'scripts/sbom.mjs'] },
  {
    name: 'pack',
    command: ['electron-builder', '--config', 'scripts/package/config.mjs', ...process.argv.slice(2)],
  },
]);
if (failed !== null) process.exitCode = 1;
