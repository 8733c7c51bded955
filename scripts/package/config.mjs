/** What electron-builder makes of the built program. Nothing of it is published, and nothing looks for updates. */
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

const HERE = import.meta.dirname;

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'be.schakel.desktop',
  productName: 'Schakel',
  directories: { output: 'dist', buildResources: HERE },
  // All it needs was built into it; a folder of modules would be more to trust.
  files: ['out/**', 'package.json', '!node_modules'],
  extraFiles: [
    { from: 'dist/third-party-licences.txt', to: 'third-party-licences.txt' },
    { from: 'dist/sbom.cdx.json', to: 'sbom.cdx.json' },
  ],
  asar: true,
  icon: join(HERE, 'icon.png'),
  artifactName: 'schakel-${version}-${os}-${arch}.${ext}',
  electronLanguages: ['nl', 'fr', 'en-US'],
  fileAssociations: [
    { ext: 'schakel', name: 'Schakel', description: 'Verzegelde overdracht van Schakel', role: 'Editor' },
  ],
  publish: null,
  npmRebuild: false,
  // Where it cannot be fetched, such as on a machine without network.
  ...(process.env.SCHAKEL_ELECTRON_DIST && { electronDist: process.env.SCHAKEL_ELECTRON_DIST }),
  win: { target: ['nsis', 'portable'] },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['nl_NL', 'fr_FR', 'en_US'],
    // The store of a desk outlives its program.
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: 'schakel-${version}-win-${arch}-portable.${ext}' },
  linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'Schakel <schakel@schakel.invalid>' },
  mac: { target: ['dmg', 'zip'], hardenedRuntime: true, category: 'public.app-category.productivity' },
  /** Before it is signed: a signature then covers the fuses. */
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    const { productFilename } = packager.appInfo;
    const isMac = electronPlatformName === 'darwin';
    const name = isMac
      ? `${productFilename}.app`
      : electronPlatformName === 'win32'
        ? `${productFilename}.exe`
        : packager.executableName;
    await setFuses(join(appOutDir, name), { isUnsignedMac: isMac });
  },
};
