/** Words of the means view: its grid, its totals, the details of a line, limits. */
export const meansView = {
  view: 'Moyens', gridLabel: 'Lignes de moyens', toolbar: 'Outils des moyens', newLine: 'Nouvelle ligne', newHint: 'Écrivez son intitulé, ou collez des lignes depuis un tableur.', lines_one: '{{count}} ligne', lines_other: '{{count}} lignes',
  column_title: 'Intitulé', column_kind: 'Nature', column_section: 'Section', column_chapter: 'Chap.', column_count: 'ETP, qté', column_unitAmount: 'Montant', column_price: 'Prix', column_start: 'Du', column_end: 'Au', column_index: 'Indice', column_horizon: 'Horizon', column_funding: 'Financement',
  total: 'Total', untitled: 'Ligne sans intitulé', none: '—', example: 'exemple',
  group_operating: 'Fonctionnement', group_investment: 'Investissement', group_receipt: 'Recettes propres', group_out: 'Hors de ce scénario',
  kind_post: 'poste', kind_operating: 'dépense', kind_investment: 'investissement', kind_receipt: 'recette', section_operating: 'fonctionnement', section_investment: 'investissement',
  horizon_now: 'actuellement', horizon_unsettled: 'non réglé et important', horizon_threeYears: 'pour les trois ans à venir', lens_constant: 'moyens constants', lens_posts: 'postes supplémentaires', lens_budget: 'investissement / fonctionnement',
  status_toAsk: 'à demander', status_asked: 'demandée', status_granted: 'notifiée', status_refused: 'refusée', perYear: '/ an', once: 'une fois', frequency_annual: 'par an', frequency_once: 'une fois',
  priceNone: 'TTC', priceTTC: 'TTC {{rate}}', priceHT: 'HT {{rate}}', indexFrom: '{{rate}} ({{year}})',
  totalExpenses: 'Dépenses', totalReceipts: 'Recettes propres', totalGranted: 'Financements notifiés', totalHoped: 'Financements non confirmés', totalFctva: 'FCTVA reçu', totalNetAssured: 'Reste à charge assuré', totalNetIfGranted: 'Reste à charge si tout est accordé', totalEtpt: 'ETPT',
  totalsLabel: 'Totaux par année', beyondFctva: 'FCTVA à percevoir après {{year}} : {{amount}}', beyondExpenses: 'hors horizon : {{amount}}',
  badChoice: '« {{text}} » n’est pas dans la liste : {{choices}}.', badPrice: '« {{text}} » ne se lit pas : écrivez « TTC », « HT 20 % » ou « TTC 5,5 % ».', badIndex: '« {{text}} » ne se lit pas : écrivez par exemple « 2 % » ou « 2 % (2024) ».',
  badDay: '« {{text}} » n’est pas une date : écrivez par exemple « 01/04/2024 » ou « avril 2024 ».', badQuantity: '« {{text}} » n’est pas un nombre entier d’unités : écrivez par exemple « 22 ».', badChapter: '« {{text}} » n’est pas un chapitre M57 : écrivez son numéro, par exemple « 011 ».',
  noCount: 'Une {{kind}} n’a ni ETP ni quantité.', needsTitle: 'Donnez un intitulé à la ligne.', computed: 'Cette colonne est calculée : elle ne s’écrit pas.', notHere: 'Le financement se modifie dans le détail de la ligne, à droite.',
} as const;
