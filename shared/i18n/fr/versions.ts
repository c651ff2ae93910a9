/** Versions presented, and what has changed since one of them. */
export const versions = {
  // What changed, as sentences.
  stepAdded: 'Nouvelle étape : « {{title}} » ({{dates}}){{under}}.', stepCut: 'Étape retirée : « {{title}} » ({{dates}}){{under}}.',
  under_one: ', avec {{count}} sous-étape', under_other: ', avec {{count}} sous-étapes',
  stepRenamed: '« {{before}} » s’appelle maintenant « {{title}} ».',
  movedLater: '« {{title}} » est repoussée de {{size}} : {{to}}, au lieu de {{from}}.', movedEarlier: '« {{title}} » est avancée de {{size}} : {{to}}, au lieu de {{from}}.',
  startLater: '« {{title}} » commence {{size}} plus tard : {{to}}, au lieu de {{from}}.', startEarlier: '« {{title}} » commence {{size}} plus tôt : {{to}}, au lieu de {{from}}.',
  endLater: '« {{title}} » finit {{size}} plus tard : {{to}}, au lieu de {{from}}.', endEarlier: '« {{title}} » finit {{size}} plus tôt : {{to}}, au lieu de {{from}}.',
  bothMoved: '« {{title}} » change de dates : {{to}}, au lieu de {{from}}.', dated: '« {{title}} », qui était à caler, a maintenant une date : {{to}}.', undated: '« {{title}} » est de nouveau à caler, au lieu de {{from}}.',
  certainty: 'La date de « {{title}} » est {{to}} ; elle était {{from}}.',
  status_toStart: '« {{title}} » est de nouveau à démarrer.', status_inProgress: '« {{title}} » est en cours.', status_done: '« {{title}} » est terminée.', status_blocked: '« {{title}} » est bloquée.', status_cancelled: '« {{title}} » est abandonnée.',
  progress: '« {{title}} » est faite à {{to}}, au lieu de {{from}}.',
  hypothesisAdded_toCheck: 'Nouvelle hypothèse, à vérifier : « {{title}} ».', hypothesisAdded_confirmed: 'Nouvelle hypothèse, confirmée : « {{title}} ».', hypothesisAdded_refuted: 'Nouvelle hypothèse, infirmée : « {{title}} ».',
  hypothesisCut: 'Hypothèse retirée : « {{title}} ».',
  hypothesis_toCheck: 'Hypothèse de nouveau à vérifier : « {{title}} ».', hypothesis_confirmed: 'Hypothèse confirmée : « {{title}} ».', hypothesis_refuted: 'Hypothèse infirmée : « {{title}} ».',
  money: '« {{title}} » en {{year}} : {{parts}}.', moneyPart: '{{what}} de {{to}} au lieu de {{from}} ({{shift}})', cost: 'coût', net: 'reste à charge assuré', etpt: 'postes', etptUnit: '{{fte}} ETPT',
  scenarioAdded: 'Nouveau scénario : « {{title}} ».', scenarioCut: 'Scénario retiré ou archivé : « {{title}} ».', scenarioRenamed: 'Le scénario « {{before}} » s’appelle maintenant « {{title}} ».',
  decisionAdded: 'Décision prise : « {{title}} »{{more}}.', actionAdded: 'Action à faire : « {{title}} »{{more}}.', decisionCut: 'Décision retirée du relevé : « {{title}} ».', actionCut: 'Action retirée du relevé : « {{title}} ».',
  decision_open: 'De nouveau à faire : « {{title}} ».', decision_done: 'Fait : « {{title}} ».', decision_dropped: 'Abandonné : « {{title}} ».',
  groupSteps: 'Étapes', groupHypotheses: 'Hypothèses', groupMoney: 'Moyens', groupScenarios: 'Scénarios', groupDecisions: 'Décisions',
} as const;
