/** Names of the fields that a scenario may set otherwise (`<collection>_<field>`); those of steps are in the model's words. */
export const fields = {
  meansLines_title: 'Intitulé', meansLines_kind: 'Nature', meansLines_order: 'Rang', meansLines_provenance: 'Provenance',
  meansLines_section: 'Section', meansLines_chapter: 'Chapitre', meansLines_horizon: 'Horizon', meansLines_lens: 'Regard', meansLines_included: 'Retenue',
  meansLines_fte: 'ETP', meansLines_quantity: 'Quantité', meansLines_unitAmount: 'Montant', meansLines_frequency: 'Fréquence', meansLines_pricing: 'HT ou TTC',
  meansLines_vatRate: 'TVA', meansLines_start: 'Début', meansLines_end: 'Fin', meansLines_indexRate: 'Indexation', meansLines_indexYear: 'Année de base',
  meansLines_fctva: 'FCTVA', meansLines_lifeYears: 'Durée de vie', meansLines_isProgramme: 'En AP/CP', meansLines_followsStepId: 'Suit l’étape', meansLines_followsFrom: 'Suit depuis',
  meansLines_actorId: 'Acteur', meansLines_bearerId: 'Porté par', meansLines_stepIds: 'Étapes', meansLines_themeIds: 'Priorités et piliers', meansLines_placeIds: 'Lieux', meansLines_notes: 'Notes',
  fundings_title: 'Intitulé', fundings_order: 'Rang', fundings_provenance: 'Provenance', fundings_funderId: 'Financeur',
  fundings_mode: 'Taux ou montant', fundings_rate: 'Taux', fundings_amount: 'Montant', fundings_base: 'HT ou TTC', fundings_scope: 'Lignes aidées', fundings_section: 'Section',
  fundings_lineIds: 'Lignes', fundings_ceiling: 'Plafond', fundings_status: 'Statut', fundings_decidedAt: 'Date de décision', fundings_delayMonths: 'Délai de versement', fundings_included: 'Retenu', fundings_notes: 'Notes',
  paymentCredits_lineId: 'Ligne', paymentCredits_date: 'Date', paymentCredits_amount: 'Montant', paymentCredits_included: 'Dans le scénario',
  limits_kind: 'Nature', limits_year: 'Année', limits_amount: 'Limite',
  hypotheses_title: 'Énoncé', hypotheses_order: 'Rang', hypotheses_category: 'Catégorie', hypotheses_scenarioIds: 'Scénarios', hypotheses_provenance: 'Provenance',
  hypotheses_status: 'Statut', hypotheses_confidence: 'Confiance', hypotheses_ownerId: 'Responsable', hypotheses_settleBy: 'À trancher avant', hypotheses_stepIds: 'Étapes', hypotheses_lineIds: 'Lignes',
  hypotheses_horizon: 'Horizon', hypotheses_lens: 'Regard', hypotheses_notes: 'Notes',
  effects_hypothesisId: 'Hypothèse', effects_kind: 'Effet', effects_fundingId: 'Financement', effects_lineId: 'Ligne', effects_stepId: 'Étape',
  effects_rate: 'Pourcentage', effects_amount: 'Montant', effects_months: 'Mois', effects_cumulative: 'Cumulatif',
} as const;
