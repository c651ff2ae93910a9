/** Names of file kinds inside a sentence: "ce fichier est …". */
export const formats = {
  phasage: 'un plan Phasage',
  bundle: 'un ensemble de plans Phasage',
  mpp: 'un planning MS Project (.mpp)',
  office97: 'un ancien fichier Excel, Word ou PowerPoint',
  mspdi: 'un planning MS Project (.xml)',
  planner: 'un planning Planner',
  gan: 'un planning GanttProject',
  html: 'une page web',
  svg: 'une image',
  picture: 'une image',
  xlsx: 'un classeur Excel',
  pptx: 'une présentation PowerPoint',
  docx: 'un document Word',
  ods: 'un classeur LibreOffice',
  odt: 'un document LibreOffice',
  pdf: 'un document PDF',
  ics: 'un agenda (.ics)',
  roadmapAsTable: 'La feuille de route est mise en tableau, faute de dessin : {{reason}}',
  notRead:
    'Ce fichier est {{kind}}, que Phasage n’ouvre pas. Choisissez un fichier « .phasage » ; un tableau peut être copié, puis collé dans le plan.',
  readAs:
    'Ce fichier n’était pas en UTF-8 : il a été lu en Windows-1252 (« ANSI » dans le Bloc-notes). Vérifiez les accents ; enregistré d’ici, il sera en UTF-8.',
} as const;
