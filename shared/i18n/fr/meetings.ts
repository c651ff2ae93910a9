/** Meetings: their fields, their agenda, what is decided there, minutes read into the plan. */
export const meetings = {
  title: 'Réunions', empty: 'Aucune réunion pour l’instant. Ajoutez-en une, ou collez un ordre du jour ou un compte rendu : ses dates, étapes et décisions entrent dans le plan.',
  closed: 'La réunion « {{title}} » est déjà close. Rouvrez-la pour figer une nouvelle version.', open: 'La réunion « {{title}} » n’est pas close.',
  kind_steering: 'COPIL', kind_technical: 'COTECH', kind_encounter: 'rencontre',
  add: 'Nouvelle réunion', newTitle: 'Réunion {{number}}', untitled: 'Réunion sans titre', isClosed: 'close', name: 'Nom de la réunion', date: 'Date', place: 'Lieu',
  present: 'Présents', absent: 'Absents', otherPresent: 'Autres présents', otherAbsent: 'Autres absents', addPerson: 'Ajouter…',
  close: 'Clore la réunion', closeHint: 'Fige une version du plan, tous scénarios compris', reopen: 'Rouvrir', closedNow: 'Réunion close : la version « {{title}} » est figée.',
  agenda: 'Ordre du jour', total: '{{length}} prévues', addItem: 'Ajouter un point', itemTitle: 'Point', minutes: 'durée', badMinutes: 'Écrivez une durée, par exemple « 15 mn » ou « 1h30 ».', shows: 'Montre', down: 'Descendre',
  shows_text: 'texte', shows_roadmap: 'feuille de route', shows_scenario: 'scénario', shows_comparison: 'comparaison', shows_means: 'moyens', shows_hypotheses: 'hypothèses', shows_chapter: 'chapitre', shows_changes: 'ce qui a changé', shows_decisions: 'décisions',
  shownText: 'Texte montré', presenterNotes: 'Notes de l’animateur (jamais projetées)', chapter: 'Chapitre montré', allChapters: 'tous, et ce que chacun contient', scenarios: 'Scénarios montrés', addScenario: 'Ajouter un scénario…',
  decisions: 'Relevé de décisions', noDecision: 'Rien n’a encore été décidé.', add_decision: 'Ajouter une décision', add_action: 'Ajouter une action à faire', kindOf_decision: 'décision', kindOf_action: 'action',
  decisionTitle: 'Ce qui est décidé', owner: 'Qui', noOwner: 'qui ?', due: 'pour quand', dateUnsettled: 'date à caler', dueOn: 'pour le {{date}}', step: 'Étape', noStep: 'sur quelle étape ?', status: 'État', status_open: 'à faire', status_done: 'fait', status_dropped: 'abandonné',
  minutesTitle: 'Compte rendu', writeMinutes: 'Écrire le compte rendu', notes: 'Notes de l’animateur (jamais projetées)', markdown: 'Texte en Markdown',
  paste: 'Coller un compte rendu…', pasteTitle: 'Colle le compte rendu, obtiens le plan', pasteHint: 'Collez un ordre du jour ou un compte rendu. Ce qui y est lu est proposé ; rien n’entre dans le plan sans vous, et un seul « Annuler » reprend tout.',
  pasteText: 'Texte', pasteCut: 'Seuls les 200 000 premiers signes sont lus : acceptez ce qu’ils donnent, puis collez la suite.', pasteNothing: 'Rien n’a été reconnu : ni date, ni décision, ni étape. Un point par ligne se lit mieux.', tickAll: 'Tout cocher', tickNone: 'Ne rien cocher', pasteScenario: 'Étapes et dates n’entrent que dans le scénario « {{scenario}} », qui est affiché.', proposals: 'Propositions', underlined: 'Texte souligné',
  proposal_step: 'étape', proposal_date: 'date', proposal_decision: 'décision', proposal_action: 'action', proposal_agendaItem: 'point', awaits: 'décision attendue : {{title}}',
  accept_one: 'Reprendre {{count}} élément', accept_other: 'Reprendre {{count}} éléments', accepted_one: '{{count}} élément est entré dans le plan.', accepted_other: '{{count}} éléments sont entrés dans le plan.',
} as const;
