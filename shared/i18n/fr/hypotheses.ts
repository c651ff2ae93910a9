/** Words of the hypotheses: the register, the simulation, what would happen otherwise. */
export const hypotheses = {
  simulation: 'Simulation, non enregistrée', simulationFails: '« {{title}} » échoue', simulationHolds: '« {{title}} » tient', simulationIdle: '« {{title}} » (pas faite dans ce scénario)',
  simulationTurnBack: 'Ne plus simuler : {{title}}', simulationEdits: 'Ce que vous modifiez s’écrit dans le scénario affiché.',
  stopSimulation: 'Arrêter la simulation', keepSimulation: 'Garder comme scénario…', keptTitle: 'Si « {{title}} » échoue', keptTitleMore_one: 'Si « {{title}} » et {{count}} autre échouent', keptTitleMore_other: 'Si « {{title}} » et {{count}} autres échouent',
  keptTitleHeld: 'Si « {{title}} » tient', untitled: 'Hypothèse sans énoncé',
} as const;
