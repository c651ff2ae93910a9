/** What is read from several evaluations: comparison, tornado, tipping point. */
export const analysis = {
  same: 'inchangé', added: 'ajoutée', cut: 'retirée', nowhere: 'absente',
  startMoved: 'début {{shift}}', endMoved: 'fin {{shift}}', bothMoved: 'début {{start}}, fin {{end}}',
  months_one: '{{count}} mois', months_other: '{{count}} mois',
  measure_netAssured: 'le reste à charge assuré', measure_netIfGranted: 'le reste à charge si tout est accordé', measure_investment: 'l’investissement', measure_operating: 'le fonctionnement',
  measure_cost: 'le coût', measure_etpt: 'le nombre d’ETPT', measure_ownShare: 'la part propre',
  total: 'le total « {{title}} »', ofYear: '{{measure}} de {{year}}', allYears: '{{measure}} sur toute la durée', anyYear: '{{measure}} d’une année au moins',
  lever_fundingRate: 'le taux de « {{title}} »', lever_index: 'l’indexation de « {{title}} »', lever_delay: 'le retard de « {{title}} »',
  tipUp: 'Si {{lever}} atteint {{value}} (aujourd’hui {{now}}), {{what}}.',
  tipDown: 'Si {{lever}} descend à {{value}} (aujourd’hui {{now}}), {{what}}.',
  tipNever: 'De {{from}} à {{to}}, {{lever}} (aujourd’hui {{now}}) n’y change rien : {{what}}.',
  nowOver: '{{measure}} dépasse {{amount}}', nowWithin: '{{measure}} ne dépasse plus {{amount}}', staysOver: '{{measure}} dépasse toujours {{amount}}', staysWithin: '{{measure}} ne dépasse jamais {{amount}}',
  nowUnder: '{{measure}} passe sous {{amount}}', nowEnough: '{{measure}} revient à {{amount}} au moins', staysUnder: '{{measure}} reste sous {{amount}}', staysEnough: '{{measure}} ne passe jamais sous {{amount}}',
  nowDearer: '« {{one}} » devient plus cher que « {{other}} » ({{measure}})', nowCheaper: '« {{one}} » cesse d’être plus cher que « {{other}} » ({{measure}})',
  staysDearer: '« {{one}} » reste plus cher que « {{other}} » ({{measure}})', staysCheaper: '« {{one}} » ne devient jamais plus cher que « {{other}} » ({{measure}})',
  nowAbove: '« {{one}} » dépasse « {{other}} » ({{measure}})', nowBelow: '« {{one}} » ne dépasse plus « {{other}} » ({{measure}})', staysAbove: '« {{one}} » dépasse toujours « {{other}} » ({{measure}})', staysBelow: '« {{one}} » ne dépasse jamais « {{other}} » ({{measure}})',
} as const;
