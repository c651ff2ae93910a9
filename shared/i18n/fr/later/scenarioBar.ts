/** Words of the scenario bar and of the list of overrides. */
export const scenarioBar = {
  panelTitle: 'Écarts du scénario « {{title}} »',
  panelEmpty:
    'Aucun écart : ce scénario suit en tout le plan qu’il recouvre. Modifiez une étape ou une ligne de moyens pendant qu’il est affiché, et l’écart se retrouvera ici.',
  panelBase: 'C’est le plan de base : il n’a pas d’écarts, les scénarios en ont envers lui.',
  inheritedFrom: '(de « {{title}} »)',
  item: 'Élément',
  field: 'Champ',
  valueIn: '(dans « {{title}} »)',
  ownValue: 'Dans ce scénario',
  revert: 'Revenir au plan de base',
  promote: 'Porter au plan de base',
  goneItem: '{{kind}} (n’est plus dans le plan)',
  orphans: 'Écarts orphelins : leur élément n’est plus dans le plan',
  dropOrphans: 'Retirer ces écarts orphelins',
  promoteTitle: 'Porter au plan de base',
  promoteText:
    '« {{item}} », {{field}} : « {{value}} » devient la valeur du plan de base. Que font les autres scénarios qui n’ont pas d’écart sur ce champ ?',
  othersFollow: 'Les autres suivent',
  othersKeep: 'Les autres gardent leur valeur d’aujourd’hui',
  inScenario: 'Dans ce scénario',
  inScenarioLine: '{{field}} : {{value}} (plan de base : {{base}})',
} as const;
