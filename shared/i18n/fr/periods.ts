/** Words round the reading of periods. */
export const periods = {
  unreadable:
    '« {{words}} » ne se lit pas comme une période. Essayez « juin 2024 », « T4 2024 », « d’ici fin 2025 », « dès mars 2024 » ou « du 3 mars au 30 juin 2024 ».',
  noSuchDay: '« {{words}} » : ce jour n’existe pas. Vérifiez le jour et le mois.',
  outOfRange: '« {{words}} » sort des années 1900 à 2199. Vérifiez l’année ou la durée.',
  uncounted:
    '« {{words}} » se compte depuis un jour que rien ne dit ici. Écrivez le jour lui-même, par exemple « 15 mars 2025 ».',
  noZone:
    '« {{words}} » dépend de la zone : choisissez-la dans les réglages du plan, ou écrivez « zone B » derrière.',
  noSchoolYear:
    '« {{words}} » : Phasage connaît les vacances scolaires de {{first}} à {{last}} seulement. Écrivez les jours, par exemple « du 18 octobre au 2 novembre 2025 ».',
  unreadableAs: '« {{words}} » ne se lit pas comme une période.',
  near: '« {{words}} » se lirait : {{dates}}.',
  examples: 'Se liraient : « juin 2024 », « 15 mars 2024 », « d’ici fin 2025 ».',
  countedFrom: 'compté depuis le {{date}}',
  outsideHorizon: 'hors de l’horizon du plan ({{horizon}})',
  kept: 'mots gardés, à caler',
  yearGuessed: 'année non dite, lue {{year}}',
  form_within: 'dans cette période',
  form_by: 'd’ici la fin',
  form_from: 'à partir du début',
  formLabel: 'Lecture',
  undated: 'à caler : pas encore de date',
  seriesOffer_one: 'En faire {{count}} tour',
  seriesOffer_other: 'En faire {{count}} tours',
} as const;
