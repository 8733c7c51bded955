/** `npm run sbom`: what is in the program, as CycloneDX, and the licences of all of it, into dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { billOfMaterials, thirdParties } from './launch/third-parties.mjs';

const bom = billOfMaterials();
const all = thirdParties();
const texts = all.map(
  (each) =>
    `${each.name} ${each.version} (${each.licence})\n\n${each.text ?? 'No licence text comes with it.'}\n`,
);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bom, null, 2)}\n`);
writeFileSync('dist/third-party-licences.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
console.log(`${bom.components.length} components and ${all.length} licences, in dist/`);
