import type { Configuration } from 'electron-builder';
import { APP_ID } from '../../electron/shell/appId';

/** The licences of the packages in the program. */
const LICENCES = { from: 'dist/licences/LICENCES.txt', to: 'LICENCES.txt' };

/**
 * How to make the desktop packages. All running code is in dist/electron and dist/renderer, so the
 * packages hold no node_modules.
 */
export const packages: Configuration = {
  appId: APP_ID,
  productName: 'Phasage',
  copyright: 'Licence MIT',
  directories: { output: 'dist/packages', buildResources: 'build/icons' },
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
  // A .deb must name a home page; Phasage has none, and .invalid shows it.
  // On Wayland a window has the icon of the desktop file that its program names.
  extraMetadata: {
    homepage: 'https://phasage.invalid',
    author: 'Phasage',
    desktopName: 'phasage.desktop',
  },
  // There is nothing to compile or publish, and the app looks for no update.
  npmRebuild: false,
  publish: null,
  asar: true,
  electronLanguages: ['fr', 'en-US'],
  electronFuses: {
    runAsNode: false,
    // Phasage keeps no cookie, and the key would need a signed program (Keychain on macOS).
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'phasage',
      name: 'Plan Phasage',
      description: 'Plan Phasage',
      mimeType: 'application/x-phasage',
      role: 'Editor',
      icon: 'build/icons/icon',
    },
  ],
  win: {
    target: ['nsis', 'portable'],
    icon: 'build/icons/icon.ico',
    extraFiles: [LICENCES],
  },
  // For one user, without an administrator; the user can choose the folder. Plans stay when the
  // user uninstalls the program.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    artifactName: 'Phasage-${version}-installation.${ext}',
    language: '1036',
  },
  portable: {
    artifactName: 'Phasage-${version}-portable.${ext}',
    requestExecutionLevel: 'user',
    // Each start unpacks into a folder of its own: a second start would delete a shared folder
    // under the running program.
    unpackDirName: true,
  },
  mac: {
    target: ['dmg'],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.productivity',
    // Signs ad hoc, without a certificate, after setting the fuses. Apple silicon runs no program
    // with a wrong signature.
    identity: '-',
    // The hardened runtime is for notarised programs; with an ad-hoc signature it would refuse
    // Electron's framework.
    hardenedRuntime: false,
    // A loose file beside Contents/MacOS would break the signature.
    extraResources: [LICENCES],
  },
  // The static runtime: the usual one needs FUSE 2 and starts the program without its sandbox.
  toolsets: { appimage: '1.0.3' },
  linux: {
    target: ['AppImage', 'deb'],
    extraFiles: [LICENCES],
    icon: 'build/icons/linux',
    category: 'Office',
    executableName: 'phasage',
    maintainer: 'Phasage <phasage@localhost>',
    synopsis: 'Planificateur hors ligne de plans d’action pluriannuels',
  },
};
