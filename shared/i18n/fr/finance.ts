/** Words of the tables that a finance office recognises. */
export const finance = {
  tables: 'Tableaux', table_plan: 'Plan de financement prévisionnel', table_programmes: 'État des AP/CP', table_ppi: 'Plan pluriannuel d’investissement (PPI)', table_cash: 'Trésorerie', lines: 'Lignes',
  expenses: 'Dépenses', resources: 'Ressources', amount: 'Montant', share: '%', status: 'Statut', total: 'Total', ownFunds: 'Autofinancement', receipt: 'recette propre', fctva: 'FCTVA', fctvaStatus: 'après la dépense', operating: 'Fonctionnement', investment: 'Investissement',
  programme: 'Autorisation de programme', ap: 'AP', creditsTotal: 'Total CP', credits: 'CP {{year}}', left: 'Reste à ouvrir', outside: 'Hors horizon', project: 'Projet', line: 'Poste', cost: 'Coût', subsidies: 'Subventions', net: 'Reste à charge',
  cashIn: 'Encaissements', cashOut: 'Décaissements', balance: 'Solde', cumulated: 'Cumul', ownReceipts: 'dont recettes propres', grants: 'dont subventions', fctvaIn: 'dont FCTVA', month: 'Mois', quarter: 'Trimestre', quarterName: 'T{{quarter}} {{year}}', by: 'Par', byMonth: 'mois', byQuarter: 'trimestre',
  copy: 'Copier pour le tableur', copied: '« {{title}} » copié : collez-le dans le tableur.', copyFailed: 'Le presse-papiers a refusé : sélectionnez le tableau et copiez-le par Ctrl+C.', wholeEuros: 'En euros entiers', wholeEurosNote: 'En euros entiers, chaque tableau arrondit son propre total : deux tableaux peuvent différer de 1 €.',
  noLines: 'Aucune ligne de moyens dans ce scénario : ce tableau se remplira avec elles.', noProgrammes: 'Aucune ligne en AP/CP. Dans le détail d’une ligne d’investissement, cochez « En AP/CP ».', noProjects: 'Aucun investissement dans ce scénario.', beyondFctva: 'FCTVA à percevoir après {{year}} : {{amount}}.', cashLater: 'Encaissé après {{year}} : {{amount}}.',
  beyondExpenses: 'Dépenses hors de l’horizon du plan, comptées dans aucun des deux côtés : {{amount}}.', creditsPaid: 'dont payé avant le {{date}}', leftNote: '« {{title}} » : ce que les CP laissent de l’AP est compté au {{date}}.', overNote: '« {{title}} » : les CP dépassent l’AP ; l’excédent est retiré au {{date}}.',
  copyAll: 'Copier les quatre tableaux', copiedAll: 'Les quatre tableaux sont copiés : collez-les dans le tableur.', delay: 'Délai des subventions (mois)',
  source: 'Scénario « {{scenario}} », montants TTC.',
} as const;
