/** Words of the scenario bar and of the list of overrides. */
export const scenarioBar = {
  title: 'Scénarios', choose: 'Voir le scénario « {{title}} »', overrides_one: '{{count}} écart', overrides_other: '{{count}} écarts', noOverrides: 'aucun écart', overridesInherited_one: '{{count}} hérité', overridesInherited_other: '{{count}} hérités', overridesOrphan_one: '{{count}} orphelin', overridesOrphan_other: '{{count}} orphelins',
  new: 'Nouveau scénario', newHere: 'Nouveau, depuis le plan de base', duplicateActive: 'Dupliquer « {{title}} »', deriveActive: 'Dériver de « {{title}} » (le suivra)', menu: 'Actions sur « {{title}} »',
  rename: 'Renommer', duplicate: 'Dupliquer', derive: 'Dériver (le nouveau suivra celui-ci)', up: 'Déplacer à gauche', down: 'Déplacer à droite', archive: 'Archiver', unarchive: 'Sortir des archives', remove: 'Supprimer', showOverrides: 'Voir les écarts…',
  archived_one: '{{count}} archivé', archived_other: '{{count}} archivés', archivedMark: 'archivé', name: 'Nom du scénario', untitled: 'Scénario sans titre', newTitle: 'Scénario {{number}}', derivedTitle: '{{title}}, variante', copyTitle: '{{title}} (copie)',
  panelTitle: 'Écarts du scénario « {{title}} »', panelEmpty: 'Aucun écart : ce scénario suit en tout le plan qu’il recouvre. Modifiez une étape ou une ligne de moyens pendant qu’il est affiché, et l’écart se retrouvera ici.',
  panelBase: 'C’est le plan de base : il n’a pas d’écarts, les scénarios en ont envers lui.', inheritedFrom: '(de « {{title}} »)', item: 'Élément', field: 'Champ', baseValue: 'Plan de base', ownValue: 'Dans ce scénario',
  revert: 'Revenir au plan de base', promote: 'Porter au plan de base', goneItem: '{{kind}} (n’est plus dans le plan)', orphans: 'Écarts orphelins : leur élément n’est plus dans le plan', dropOrphans: 'Retirer ces écarts orphelins',
  promoteTitle: 'Porter au plan de base', promoteText: '« {{item}} », {{field}} : « {{value}} » devient la valeur du plan de base. Que font les autres scénarios qui n’ont pas d’écart sur ce champ ?', othersFollow: 'Les autres suivent', othersKeep: 'Les autres gardent leur valeur d’aujourd’hui',
  inScenario: 'Dans ce scénario', inScenarioLine: '{{field}} : {{value}} (plan de base : {{base}})', mark: 'écart', markTip: 'Diffère du plan de base dans ce scénario',
  forAll: 'Modifié pour tous les scénarios, pas seulement pour « {{title}} ».',
  none: '—', yes: 'oui', no: 'non', actionOverrides: 'Écarts du scénario…', actionNext: 'Scénario suivant', actionPrevious: 'Scénario précédent', removed: 'Scénario « {{title}} » supprimé. Ctrl+Z pour le remettre.',
} as const;
