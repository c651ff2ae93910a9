/** Presentation mode: the projected screens, the keys, and the presenter's own view. */
export const presentation = {
  button: 'Présenter',
  present: 'Présenter depuis le début',
  presentHere: 'Présenter depuis le point en cours',
  title_text: 'Texte',
  title_roadmap: 'Phasage',
  title_scenario: 'Scénario',
  title_comparison: 'Comparaison des scénarios',
  title_means: 'Moyens',
  title_hypotheses: 'Hypothèses',
  title_chapter: 'Document maître',
  title_changes: 'Ce qui a changé',
  title_decisions: 'Décisions',

  emptyAgenda: 'L’ordre du jour de cette réunion est vide : voici le plan tel qu’il est.',
  minutesPartly: '{{minutes}}\u00a0min, {{planned}}\u00a0prévues',
  minutes: '{{minutes}}\u00a0min',
  minutesOf: '{{minutes}}\u00a0min sur\u00a0{{planned}}',
  left: 'plus que {{minutes}}\u00a0min sur\u00a0{{planned}}',
  lastMinute: 'dernière minute sur\u00a0{{planned}}',
  justOver: 'temps écoulé ({{planned}}\u00a0min)',
  over: 'dépassé de {{minutes}}\u00a0min ({{planned}}\u00a0prévues)',
  menuWaits: 'Le menu attend la fin de la présentation (Échap).',
  fileWaits: 'Le fichier s’ouvrira à la fin de la présentation (Échap).',
  noItem: 'Il n’y a pas de point {{number}} à l’ordre du jour.',
  nothingToZoom:
    'Zoomer montre une année ou une priorité de la feuille de route : allez à un point qui la montre.',

  // The presenter's view.
  presenterTitle: 'Vue de l’animateur',
  presenterRefused:
    'La fenêtre de l’animateur a été refusée : autorisez les fenêtres surgissantes pour cette adresse.',
  noPresenter: 'Ouvrez d’abord la vue de l’animateur (V).',
} as const;
