/** `npm run check`: what hook, CI and people run. Format, types of each runtime, lint, arrows, unused code, unit tests. */
import { runSteps } from './launch/steps.mjs';
import { isRunDirectly } from './launch/run-directly.mjs';

const RUNTIMES = ['shared', 'electron', 'renderer', 'vault', 'tests'];

/** @param {string} [unitJson] where the unit tests write their counts */
export function checkSteps(unitJson) {
  const json = unitJson ? ['--reporter=json', `--outputFile.json=${unitJson}`] : [];
  return [
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    ...RUNTIMES.map((runtime) => ({
      name: `types of ${runtime}`,
      command: ['tsc', '-p', `tsconfig.${runtime}.json`],
    })),
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    {
      name: 'arrows',
      command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'shared', 'renderer', 'electron'],
    },
    { name: 'unused code', command: ['knip'] },
    { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit', '--reporter=default', ...json] },
  ];
}

if (isRunDirectly(import.meta.url)) {
  const failed = runSteps(checkSteps());
  if (failed !== null) process.exitCode = 1;
}
