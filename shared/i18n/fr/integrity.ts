/**
 * Results of the plan's check: `dangling_<collection>_<field>` for each reference that may lead
 * nowhere.
 */
export const integrity = {
  otherKey: '« {{title}} » est rangé sous un identifiant qui n’est pas le sien (« {{id}} »).',
  otherOverrideKey:
    'Le scénario « {{title}} » range un écart sous une clé qui n’est pas la sienne (« {{key}} »).',
  noBase: 'Le plan de base (« {{id}} ») manque parmi les scénarios.',
  overlaysNothing:
    'Le scénario « {{title}} » n’est pas à sa place : seul le plan de base, et lui toujours, ne se superpose à aucun autre.',
  loop_steps: 'L’étape « {{title}} » se trouve rangée sous elle-même.',
  loop_scenarios: 'Le scénario « {{title}} » se superpose à lui-même.',
  tooDeep: 'L’étape « {{title}} » est rangée sous plus de {{most}} niveaux.',
  dangling_steps_parentId:
    'L’étape « {{title}} » est rangée sous une étape qui n’existe pas (« {{missing}} »).',
  dangling_steps_seriesId:
    'Le tour « {{title}} » appartient à une série qui n’existe pas (« {{missing}} »).',
  dangling_steps_themeIds:
    'L’étape « {{title}} » sert un thème qui n’existe pas (« {{missing}} »).',
  dangling_steps_placeIds:
    'L’étape « {{title}} » se tient dans un lieu qui n’existe pas (« {{missing}} »).',
  dangling_steps_ownerId:
    'L’étape « {{title}} » est portée par un acteur qui n’existe pas (« {{missing}} »).',
  dangling_steps_partnerIds:
    'L’étape « {{title}} » a pour partenaire un acteur qui n’existe pas (« {{missing}} »).',
  dangling_series_stepId:
    'La série « {{id}} » est celle d’une étape qui n’existe pas (« {{missing}} »).',
  dangling_dependencies_fromId:
    'Le lien « {{id}} » part d’une étape qui n’existe pas (« {{missing}} »).',
  dangling_dependencies_toId:
    'Le lien « {{id}} » mène à une étape qui n’existe pas (« {{missing}} »).',
  dangling_availabilities_actorId:
    'La disponibilité « {{id}} » est celle d’un acteur qui n’existe pas (« {{missing}} »).',
  dangling_assignments_stepId:
    'L’affectation « {{id}} » porte sur une étape qui n’existe pas (« {{missing}} »).',
  dangling_assignments_actorId:
    'L’affectation « {{id}} » est celle d’un acteur qui n’existe pas (« {{missing}} »).',
  dangling_links_stepId:
    'L’adresse « {{title}} » est celle d’une étape qui n’existe pas (« {{missing}} »).',
  dangling_objectives_themeId:
    'L’objectif « {{title}} » relève d’un thème qui n’existe pas (« {{missing}} »).',
  dangling_indicators_objectiveId:
    'L’indicateur « {{title}} » mesure un objectif qui n’existe pas (« {{missing}} »).',
  dangling_measures_indicatorId:
    'La mesure « {{id}} » est celle d’un indicateur qui n’existe pas (« {{missing}} »).',
  dangling_scenarios_parentId:
    'Le scénario « {{title}} » se superpose à un scénario qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_stepIds:
    'La ligne de moyens « {{title}} » sert une étape qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_followsStepId:
    'La ligne de moyens « {{title}} » suit une étape qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_themeIds:
    'La ligne de moyens « {{title}} » relève d’un thème qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_placeIds:
    'La ligne de moyens « {{title}} » se tient dans un lieu qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_actorId:
    'La ligne de moyens « {{title}} » est le poste d’un acteur qui n’existe pas (« {{missing}} »).',
  dangling_meansLines_bearerId:
    'La ligne de moyens « {{title}} » est portée par un acteur qui n’existe pas (« {{missing}} »).',
  dangling_fundings_funderId:
    'Le financement « {{title}} » vient d’un acteur qui n’existe pas (« {{missing}} »).',
  dangling_fundings_lineIds:
    'Le financement « {{title}} » porte sur une ligne de moyens qui n’existe pas (« {{missing}} »).',
  dangling_paymentCredits_lineId:
    'Le crédit de paiement « {{title}} » est celui d’une ligne de moyens qui n’existe pas (« {{missing}} »).',
  dangling_hypotheses_stepIds:
    'L’hypothèse « {{title}} » porte une étape qui n’existe pas (« {{missing}} »).',
  dangling_hypotheses_ownerId:
    'L’hypothèse « {{title}} » est suivie par un acteur qui n’existe pas (« {{missing}} »).',
  dangling_hypotheses_lineIds:
    'L’hypothèse « {{title}} » porte une ligne de moyens qui n’existe pas (« {{missing}} »).',
  dangling_hypotheses_scenarioIds:
    'L’hypothèse « {{title}} » vaut dans un scénario qui n’existe pas (« {{missing}} »).',
  dangling_effects_stepId:
    'L’effet « {{title}} » touche une étape qui n’existe pas (« {{missing}} »).',
  dangling_effects_lineId:
    'L’effet « {{title}} » touche une ligne de moyens qui n’existe pas (« {{missing}} »).',
  dangling_effects_fundingId:
    'L’effet « {{title}} » touche un financement qui n’existe pas (« {{missing}} »).',
  dangling_effects_hypothesisId:
    'L’effet « {{title}} » est celui d’une hypothèse qui n’existe pas (« {{missing}} »).',
  dangling_solutions_stepIds:
    'La solution « {{title}} » sert une étape qui n’existe pas (« {{missing}} »).',
  dangling_solutions_actorId:
    'La solution « {{title}} » est détenue par un acteur qui n’existe pas (« {{missing}} »).',
  dangling_decisions_stepId:
    'La décision « {{title}} » porte sur une étape qui n’existe pas (« {{missing}} »).',
  dangling_decisions_ownerId:
    'La décision « {{title}} » est confiée à un acteur qui n’existe pas (« {{missing}} »).',
  dangling_decisions_meetingId:
    'La décision « {{title}} » a été prise à une réunion qui n’existe pas (« {{missing}} »).',
  dangling_decisions_agendaItemId:
    'La décision « {{title}} » a été prise à un point qui n’existe pas (« {{missing}} »).',
  dangling_framings_themeId:
    'L’élément de cadrage « {{title}} » relève d’un thème qui n’existe pas (« {{missing}} »).',
  dangling_offers_themeIds:
    'L’offre « {{title}} » relève d’un thème qui n’existe pas (« {{missing}} »).',
  dangling_offers_placeIds:
    'L’offre « {{title}} » se tient dans un lieu qui n’existe pas (« {{missing}} »).',
  dangling_offers_actorId:
    'L’offre « {{title}} » est portée par un acteur qui n’existe pas (« {{missing}} »).',
  dangling_meetings_presentIds:
    'La réunion « {{title}} » compte présent un acteur qui n’existe pas (« {{missing}} »).',
  dangling_meetings_absentIds:
    'La réunion « {{title}} » compte absent un acteur qui n’existe pas (« {{missing}} »).',
  dangling_meetings_baselineId:
    'La réunion « {{title}} » a figé une version qui n’existe pas (« {{missing}} »).',
  dangling_agendaItems_meetingId:
    'Le point « {{title}} » est à l’ordre du jour d’une réunion qui n’existe pas (« {{missing}} »).',
  dangling_agendaItems_scenarioIds:
    'Le point « {{title}} » montre un scénario qui n’existe pas (« {{missing}} »).',
  dangling_agendaItems_chapterId:
    'Le point « {{title}} » montre un chapitre qui n’existe pas (« {{missing}} »).',
  dangling_baselines_meetingId:
    'La version figée « {{title}} » est celle d’une réunion qui n’existe pas (« {{missing}} »).',
  roundAlone: 'Le tour « {{title}} » n’appartient à aucune série.',
  roundTwice: 'Le tour « {{title}} » n’a pas de rang à lui dans sa série.',
  orphanOverride:
    'Le scénario « {{title}} » garde un écart sur un élément qui n’existe plus (« {{item}} »).',
  linkCycle: 'L’étape « {{title}} » est prise dans une boucle de liens : elle s’attend elle-même.',
  linkFamily: 'Un lien joint « {{from}} » et « {{to}} », qui sont une étape et sa sous-étape.',
  undated: 'L’étape « {{title}} » est à caler : elle n’a pas encore de date.',
} as const;
