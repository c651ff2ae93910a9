/** Printing of any document: the answers of hosts that can't print. */
export const print = {
  pageNote:
    'Dans une page web, le PDF passe par la fenêtre d’impression du navigateur (« Enregistrer au format PDF ») : le balisage et le plan du document n’y sont pas garantis. L’application de bureau et « npm start » les font toujours.',
  byChromium: 'Fait par le navigateur installé, non par Electron : {{reason}}.',
  noBrowser:
    'Pour faire un PDF, il faut Chrome, Edge ou Chromium sur ce poste : aucun n’a été trouvé. Installez-en un (ou donnez son chemin dans PHASAGE_BROWSER), ou passez par « Imprimer… ».',
  noStart:
    'Le navigateur qui fait les PDF n’a pas pu démarrer ({{reason}}). Fermez ses fenêtres et réessayez, ou passez par « Imprimer… ».',
  closed:
    'La fenêtre qui imprimait a été fermée avant la fin : aucun fichier n’a été écrit. Réessayez.',
  tooLong:
    'L’impression n’a pas abouti en {{seconds}} secondes : aucun fichier n’a été écrit. Réessayez, ou imprimez moins de pages.',
  failed: 'Le PDF n’a pas pu être fait ({{reason}}). Aucun fichier n’a été écrit ; réessayez.',
  nothing: 'Il n’y a rien à imprimer.',
} as const;
