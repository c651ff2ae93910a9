/** Words of the screens of the master document: chapters, registers, exports. */
export const documentView = {
  view: 'Document',
  make_pdf: 'Enregistrer le document en PDF',
  make_docx: 'Enregistrer le document pour Word (.docx)',
  notMade: 'Le fichier n’a pas pu être fait ({{reason}}). Rien n’a été écrit ; réessayez.',
} as const;
