/** The salvage of edits after the damaged place of a journal. */
export const salvage = {
  looking: 'Lecture de ce qui reste…',
  rows: 'Modifications après l’endroit abîmé',
  text: 'Le journal de ce plan est abîmé. Le plan à l’écran est tel qu’il était juste avant. Voici ce qui vient après, dans l’ordre :',
  outcome_saved: 'récupérable',
  outcome_misfit: 'repose sur ce qui est perdu',
  outcome_damaged: 'abîmée',
  outcome_missing: 'manquante',
  outcome_newer: 'd’une version plus récente',
  noLabel_one: 'Modification illisible',
  noLabel_other: '{{count}} modifications absentes',
  sum: '{{saved}}, {{lost}}.',
  saved_one: '{{count}} modification récupérable',
  saved_other: '{{count}} modifications récupérables',
  lost_one: '{{count}} perdue',
  lost_other: '{{count}} perdues',
  untouched:
    'La copie reprend tout ce qui est récupérable. Le plan abîmé reste dans « Mes plans », tel quel.',
  goOn: 'Continuer dans une copie',
  mark: 'Journal abîmé : s’ouvre en lecture seule',
} as const;
