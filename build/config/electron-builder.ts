import type { Configuration } from 'electron-builder';

/**
 * How to make the desktop packages. Everything that runs is in dist/electron and dist/renderer: the
 * packages hold no node_modules.
 */
export const packages: Configuration = {
  appId: 'fr.phasage.app',
  productName: 'Phasage',
  copyright: 'Licence MIT',
  directories: { output: 'dist/packages', buildResources: 'build/icons' },
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
  extraFiles: [{ from: 'dist/licences/LICENCES.txt', to: 'LICENCES.txt' }],
  // A .deb must name a home page; Phasage has none, and .invalid shows it.
  extraMetadata: { homepage: 'https://phasage.invalid', author: 'Phasage' },
  // There is nothing to compile or publish, and the app looks for no update.
  npmRebuild: false,
  publish: null,
  asar: true,
  electronLanguages: ['fr', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
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
  win: { target: ['nsis', 'portable'], icon: 'build/icons/icon.ico' },
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
  portable: { artifactName: 'Phasage-${version}-portable.${ext}', requestExecutionLevel: 'user' },
  mac: {
    target: ['dmg'],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons/linux',
    category: 'Office',
    executableName: 'phasage',
    maintainer: 'Phasage <phasage@localhost>',
    synopsis: 'Planificateur hors ligne de plans d’action pluriannuels',
  },
};
