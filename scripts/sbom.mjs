/** `npm run sbom`: what is in the program, as CycloneDX, and the licences of all of it, into dist/. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { thirdParties } from './launch/licences.mjs';

const { name, version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const bom = JSON.parse(stdout);
bom.metadata.component.name = name;
// It is shipped with the program, though it is a tool for whoever builds it.
bom.components.push({
  'bom-ref': `electron@${devDependencies.electron}`,
  type: 'framework',
  name: 'electron',
  version: devDependencies.electron,
  scope: 'required',
  purl: `pkg:npm/electron@${devDependencies.electron}`,
  licenses: [{ license: { id: 'MIT' } }],
});
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bom, null, 2)}\n`);
const all = thirdParties();
const texts = all.map(
  (each) =>
    `${each.name} ${each.version} (${each.licence})\n\n${each.text ?? 'No licence text comes with it.'}\n`,
);
writeFileSync('dist/third-party-licences.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
console.log(`${name} ${version}: ${bom.components.length} components, ${all.length} licences, in dist/`);
