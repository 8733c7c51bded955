/** `npm run check`: what hook, CI and people run. Format, types of each runtime, lint, arrows, unused code,
 * Electron's own mistakes, unit tests. */
import { runSteps } from './launch/steps.mjs';
import { isRunDirectly } from './launch/run-directly.mjs';

const RUNTIMES = ['shared', 'electron', 'renderer', 'vault', 'tests'];

/** @param {string} [unitJson] where the unit tests write their counts */
export function checkSteps(unitJson) {
  const json = unitJson ? ['--reporter=json', `--outputFile.json=${unitJson}`] : [];
  const types = RUNTIMES.map((runtime) => ({
    name: `types of ${runtime}`,
    command: ['tsc', '-p', `tsconfig.${runtime}.json`],
  }));
  return [
    // The lint knows types and takes as long as all the rest together: beside it, not before it.
    [
      [{ name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] }],
      [
        { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
        ...types,
        {
          name: 'arrows',
          command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'shared', 'renderer', 'electron'],
        },
        { name: 'unused code', command: ['knip'] },
        { name: 'mistakes of Electron programs', command: ['node', 'scripts/electronegativity.mjs'] },
      ],
    ],
    { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit', '--reporter=default', ...json] },
  ];
}

if (isRunDirectly(import.meta.url)) {
  const failed = await runSteps(checkSteps());
  if (failed !== null) process.exitCode = 1;
}
