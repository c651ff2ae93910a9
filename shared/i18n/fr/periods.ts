/** Words round the reading of periods. */
export const periods = {
  unreadable: '« {{words}} » ne se lit pas comme une période. Essayez « juin 2024 », « T4 2024 », « d’ici fin 2025 », « dès mars 2024 » ou « du 3 mars au 30 juin 2024 ».',
  noSuchDay: '« {{words}} » : ce jour n’existe pas. Vérifiez le jour et le mois.',
  yearGuessed: 'année non dite, lue {{year}}',
  form_within: 'dans cette période', form_by: 'd’ici la fin', form_from: 'à partir du début',
  formLabel: 'Lecture', undated: 'à caler : pas encore de date', seriesOffer_one: 'En faire {{count}} tour', seriesOffer_other: 'En faire {{count}} tours',
} as const;
