/** The "feuille de route vivante": the dialog that makes it, and the page itself. */
export const living = {
  action: 'Feuille de route vivante…', title: 'Feuille de route vivante',
  hint: 'Un seul fichier HTML à joindre à un courriel : il s’ouvre d’un double clic, sans Phasage et sans réseau. On y lit le calendrier, on y filtre, on y change de scénario et d’hypothèses ; rien ne s’y modifie.',
  never: 'N’y sont jamais : réunions, comptes rendus, décisions, notes de l’animateur, document maître, versions, liens ; les adresses électroniques et les numéros de téléphone sont ôtés des textes.',
  what: 'Ce que le fichier contient', notes: 'Notes', sources: 'Mots de la source et phrases d’origine', people: 'Noms des personnes', organisations: 'Organisations, équipes et postes (porteurs, partenaires, financeurs)', means: 'Moyens (totaux par année)', hypotheses: 'Hypothèses, à faire échouer pour voir',
  scenarios: 'Scénarios', base: '{{title}} (toujours là)', make: 'Enregistrer le fichier…', making: 'Préparation du fichier…', saved: '« {{name}} » est enregistré ({{size}} Ko).', fileName: '{{title}} - feuille de route.html',
  noTemplate: 'La page à remplir manque dans cette installation de Phasage : le fichier n’a pas été fait. Réinstallez Phasage, ou rechargez la page avec un réseau.',
  funder: 'Financeur', hypothesis: 'Hypothèse', noMail: '(adresse ôtée)', noPhone: '(numéro ôté)', noName: '(nom ôté)',
  readOnly: 'Lecture seule, état du {{date}}', scenario: 'Scénario', whatIf: 'Et si ces hypothèses échouaient ?', whatIfNone: 'Aucune hypothèse dans ce scénario.', refuted: 'infirmée', reset: 'Tout remettre', simulated_one: 'Simulation : {{count}} hypothèse échoue.', simulated_other: 'Simulation : {{count}} hypothèses échouent.',
  cost: 'Coût', net: 'Reste à charge assuré', netIfGranted: 'Si tout est accordé', etpt: 'ETPT', total: 'Total', totals: 'Totaux', find: 'Chercher une étape', theme: 'Priorité ou pilier', owner: 'Porteur', place: 'Lieu', all: 'tous', clear: 'Retirer le filtre', fit: 'Tout le plan', zoomIn: 'Agrandir', zoomOut: 'Réduire',
  steps: 'Étapes', step: 'Étape', period: 'Période', done: 'Fait', detail: 'Détail', noStep: 'Choisissez une étape pour en lire le détail.', rests: 'Repose sur', fold: 'Replier ou déplier {{title}}', chart: 'Calendrier, en lecture seule. Haut et bas : d’une étape à l’autre. Entrée : le détail.', unreadable: 'Ce fichier est abîmé : la feuille de route ne peut pas être lue.', dated: 'Dates', madeWith: 'Fait avec Phasage. Document de travail.',
} as const;
