/** Words of the start in the terminal. */
export const host = {
  building: 'Construction de Phasage ({{part}})…',
  built: 'Construit en {{seconds}} s.',
  buildFailed: 'La construction a échoué : {{reason}}',
  partRenderer: 'la fenêtre',
  partCli: 'la ligne de commande',
  partWeb: 'le serveur',
  partElectron: 'l’application de bureau',
  running: 'Phasage est ouvert à l’adresse {{url}}',
  howToStop: 'Ctrl+C pour arrêter.',
  openYourself:
    'Ouvrez cette adresse dans votre navigateur : elle porte une clé qui ne sert qu’une fois.',
  alreadyRunning: 'Phasage est déjà ouvert à l’adresse {{url}}',
  openItThere: 'Dans cette fenêtre, ouvrez le fichier par Ctrl+O : {{file}}',
  portTaken:
    'Le port {{port}}, dont Phasage a besoin pour retrouver vos plans, est pris par un autre programme. Fermez ce programme, puis relancez Phasage.',
  portUnproven:
    'Le port {{port}} est pris par un autre Phasage, plus ancien ou d’un autre compte de ce poste, ou par un programme qui se fait passer pour lui : fermez-le, puis relancez Phasage.',
  portRefused:
    'Le port {{port}}, dont Phasage a besoin pour retrouver vos plans, n’a pas pu être ouvert ({{reason}}).',
  packageUsage: 'Usage : npm run package [-- --dir] [--linux] [--win] [--mac]',
  packageMac:
    'Un paquet pour macOS ne se fait que sur un Mac : ailleurs rien ne le signe, et un Mac à puce Apple le refuserait.',
  packageFailed:
    'Les paquets n’ont pas pu être faits : {{reason}}. Il faut l’environnement d’Electron (téléchargé, ou donné par ELECTRON_OVERRIDE_DIST_PATH) et les outils du système visé.',
  unknownOption:
    '« {{option}} » n’est pas attendu ici. Usage : npm start [-- [--browser] [--no-open] [plan.phasage]]',
  noElectron:
    'Pas de fenêtre de bureau ({{reason}}) : Phasage s’ouvre dans le navigateur, avec les plans que celui-ci garde.',
  lackElectron: 'Electron n’est pas installé',
  lackScreen: 'aucun écran',
  lackRoot: 'Electron ne s’ouvre pas sous le compte root',
  lackSandbox:
    'ce système refuse son bac à sable à Electron, comme Ubuntu depuis 24.04 : voir build/desktop.md',
  lackRuntime: 'Electron n’est pas installé et ne peut pas être téléchargé d’ici',
  lackStart: 'Electron n’a pas pu démarrer',
  fetchFailed: 'le téléchargement d’Electron a échoué : {{reason}}',
  fetchLate: 'rien n’est venu en cinq minutes',
  fetchingElectron:
    'Téléchargement d’Electron, une fois pour toutes (environ 120 Mo, cinq minutes au plus)… Pour s’en passer : Ctrl+C, puis npm start -- --browser',
} as const;
