/** Names of the plan's kinds, states and fields. */
export const model = {
  baseScenario: 'Plan de base',
  roundTitle: 'Tour {{number}}',
  untitledStep: 'Étape sans titre',
  untitledPlan: 'Plan sans titre',
  certainty_firm: 'ferme', certainty_estimated: 'estimée', certainty_unsettled: 'à caler',
  status_toStart: 'à démarrer', status_inProgress: 'en cours', status_done: 'terminée', status_blocked: 'bloquée', status_cancelled: 'abandonnée',
  kind_task: 'étape', kind_milestone: 'jalon', kind_round: 'tour',
  themeKind_priority: 'priorité', themeKind_pillar: 'pilier', themeKind_axis: 'axe',
  dependency_FS: 'fin → début', dependency_SS: 'début → début', dependency_FF: 'fin → fin', dependency_SF: 'début → fin',
  provenance_source: 'mot pour mot de la source', provenance_reading: 'lecture proposée, à confirmer', provenance_example: 'exemple',
  field_wbs: 'N°', field_title: 'Étape', field_period: 'Période', field_certainty: 'Certitude', field_status: 'Statut', field_progress: 'Fait',
  field_themeIds: 'Priorités et piliers', field_placeIds: 'Lieux', field_ownerId: 'Porteur', field_partnerIds: 'Partenaires', field_notes: 'Notes',
  field_sourceWording: 'Mots de la source', field_kind: 'Nature', field_included: 'Retenue', field_decision: 'Décision attendue',
  field_parentId: 'Étape mère', field_order: 'Rang', field_seriesId: 'Série', field_occurrence: 'Occurrence', field_provenance: 'Provenance',
  item_themes: 'Thème', item_places: 'Lieu', item_actors: 'Acteur', item_availabilities: 'Disponibilité', item_assignments: 'Affectation', item_links: 'Lien d’archive',
  item_objectives: 'Objectif', item_indicators: 'Indicateur', item_measures: 'Mesure',
} as const;
