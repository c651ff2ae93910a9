/** Presentation mode: what is projected, its keys, and what the presenter alone sees. */
export const presentation = {
  maskedMail: '[adresse masquée]', maskedPhone: '[téléphone masqué]', maskedPath: '[chemin masqué]',
  button: 'Présenter', present: 'Présenter depuis le début', presentHere: 'Présenter depuis le point en cours',
  more_one: 'et {{count}} autre', more_other: 'et {{count}} autres', undated_one: '{{count}} étape sans date', undated_other: '{{count}} étapes sans date',

  // Without a meeting.
  noMeetingTitle: 'Rien à l’ordre du jour', noMeeting: 'Ce plan n’a pas encore de réunion. Présentez le plan tel qu’il est, ou créez une réunion et son ordre du jour.',
  presentPlan: 'Présenter le plan tel qu’il est', createMeeting: 'Créer une réunion',
  title_text: 'Texte', title_roadmap: 'Phasage', title_scenario: 'Scénario', title_comparison: 'Comparaison des scénarios', title_means: 'Moyens', title_hypotheses: 'Hypothèses', title_chapter: 'Document maître', title_changes: 'Ce qui a changé', title_decisions: 'Décisions',

  emptyAgenda: 'L’ordre du jour de cette réunion est vide : voici le plan tel qu’il est.',

  // The bar below, the time.
  screen: 'Point {{number}} : {{title}}', page: 'écran {{page}}\u00a0/\u00a0{{pages}}', time: 'Temps', timeItem: 'point', timeAll: 'réunion', clock: 'heure',
  minutesPartly: '{{minutes}}\u00a0min, {{planned}}\u00a0prévues', minutes: '{{minutes}}\u00a0min', minutesOf: '{{minutes}}\u00a0min sur\u00a0{{planned}}', left: 'plus que {{minutes}}\u00a0min sur\u00a0{{planned}}', lastMinute: 'dernière minute sur\u00a0{{planned}}', justOver: 'temps écoulé ({{planned}}\u00a0min)', over: 'dépassé de {{minutes}}\u00a0min ({{planned}}\u00a0prévues)',
  menuWaits: 'Le menu attend la fin de la présentation (Échap).', fileWaits: 'Le fichier s’ouvrira à la fin de la présentation (Échap).',
  jumping: 'Aller au point', noItem: 'Il n’y a pas de point {{number}} à l’ordre du jour.',
  isBlack: 'Écran noir', isWhite: 'Écran blanc', overviewTitle: 'Ordre du jour', helpTitle: 'Touches de la présentation', space: 'Espace',

  // Acts.
  forward: 'Suivant', back: 'Précédent', first: 'Premier point', last: 'Dernier point', jump: 'Aller au point (numéro et G)', overview: 'Vue d’ensemble', zoom: 'Zoomer : année, priorité', addDecision: 'Inscrire une décision', addAction: 'Inscrire une action', fixDate: 'Fixer une date', settle: 'Trancher une hypothèse',
  chooseScenario: 'Choisir un scénario', black: 'Écran noir', white: 'Écran blanc', presenterView: 'Vue de l’animateur', swap: 'Échanger les deux écrans', fullscreen: 'Plein écran', help: 'Aide', leave: 'Fermer, quitter',

  // Bars.
  enter: 'Entrée : {{what}}', escape: 'Échap', inscribe: 'inscrire au plan', done: '{{what}}. Ctrl+Z l’annule.',
  decision: 'Décision', action: 'Action', date: 'Date', hypothesis: 'Hypothèse', scenario: 'Scénario', zoomLabel: 'Montrer', nothingToZoom: 'Zoomer montre une année ou une priorité de la feuille de route : allez à un point qui la montre.',
  what_decision: 'Ce qui est décidé', what_action: 'Ce qui est à faire', whatDecided_decision: 'Écrivez ce qui est décidé.', whatDecided_action: 'Écrivez ce qui est à faire.', nobody: 'personne', byWhen: 'Pour quand', dueExample: '15 avril 2024', noStepChosen: 'aucune',
  whichDate: 'Écrivez la date fixée, par exemple « 15 avril 2024 ».', dateSentence: '« {{title}} » : {{words}}',
  settled: '« {{title}} » : {{status}}', settledBut_one: '« {{title}} » : {{status}} (reste {{other}} dans « {{scenarios}} »)', settledBut_other: '« {{title}} » : {{status}} ({{count}} scénarios gardent le leur : {{scenarios}})', status_toCheck: 'à vérifier', status_confirmed: 'confirmée', status_refuted: 'infirmée', becomes: 'Devient', simulate: 'simuler', simulateFails: 'simuler son échec (non enregistré)', simulateHolds: 'simuler qu’elle tient (non enregistré)',
  keepScenario: 'retenir ce scénario', showOnly: 'Montrer seulement', scenarioChosen: 'Le scénario « {{title}} » est retenu', all: 'Tout',

  // Screens.
  ofScenario: 'Scénario « {{title}} »', netOver_one: 'reste à charge assuré {{amount}} sur un an', netOver_other: 'reste à charge assuré {{amount}} sur {{count}} ans',
  deeper_one: '{{count}} sous-étape à voir en zoomant (Z)', deeper_other: '{{count}} sous-étapes à voir en zoomant (Z)', outside_one: '{{count}} étape hors de cette période', outside_other: '{{count}} étapes hors de cette période',
  deeperStill_one: '{{count}} sous-étape non montrée', deeperStill_other: '{{count}} sous-étapes non montrées', unnamed_one: '{{count}} réunion sans son nom', unnamed_other: '{{count}} réunions sans leur nom',
  tooTall: 'Le titre d’une étape prend plus que cet écran : raccourcissez-le, ou montrez une année ou une priorité (Z).',
  noStep: 'Ce plan n’a pas encore d’étape.', nothingHere: 'Rien à montrer dans cette période ou sous cette priorité. Z montre autre chose.', decidedHere: 'Décidé sur ce point', openBefore: 'Encore à faire, des réunions d’avant', openOfNone: 'Encore à faire, hors réunion',
  noMeans: 'Ce plan n’a pas encore de moyens.', noHypothesis: 'Aucune hypothèse dans ce scénario.', noChapter: 'Le document maître n’a pas encore de chapitre.', toWrite: 'à écrire', oneScenario: 'Il faut deux scénarios pour les comparer.',
  operating: 'Fonctionnement', investment: 'Investissement', receipts: 'Recettes propres', granted: 'Financements notifiés', hoped: 'Financements demandés ou à demander', fctva: 'FCTVA', net: 'Reste à charge assuré', netIfGranted: 'Reste à charge si tout est accordé', etpt: 'ETPT',
  total_one: '{{count}} an', total_other: '{{count}} ans', costOf: 'Coût {{year}}', etptMean: 'ETPT par an', doneBy: 'Étapes faites fin {{year}}', end: 'Fin du plan', unsettled: 'Repose sur des hypothèses à vérifier', differences: 'Étapes qui diffèrent',
  costOver: 'coût : {{amount}}', settleBy: 'à lever avant le {{date}}', ifItFails: 'Si elle échoue : {{effects}}', fails: 'Elle échoue ici : {{effects}}', noEffect: 'ni coût ni retard', ifNet: 'reste à charge {{amount}} (assuré, et si tout est accordé)', ifNetAssured: 'reste à charge assuré {{amount}}', ifNetGranted: 'reste à charge si tout est accordé {{amount}}', ifEnd: 'fin du plan {{shift}}',

  // The presenter's view.
  presenterTitle: 'Vue de l’animateur', presenterRefused: 'La fenêtre de l’animateur a été refusée : autorisez les fenêtres surgissantes pour cette adresse.', noPresenter: 'Ouvrez d’abord la vue de l’animateur (V).',
  notes: 'Notes de ce point', noNotes: 'Pas de note sur ce point.', meetingNotes: 'Notes de la réunion', next: 'Ensuite', nothingNext: 'C’est le dernier point.',
} as const;
