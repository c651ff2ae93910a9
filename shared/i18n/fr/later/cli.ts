/** Words of the command line. A `help_` text is shown as it is; lines under 80 signs. */
export const cli = {
  help: `Phasage en ligne de commande : mêmes plans, mêmes règles que l’application.

Usage : npm run phasage -- COMMANDE [options]

  new      crée un fichier .phasage à partir d’un modèle
  check    vérifie un fichier et dit ce qui ne va pas
  show     montre les étapes d’un fichier, dates résolues
  totals   donne les coûts, les ETP et le reste à charge de chaque année
  hypotheses  donne le registre des hypothèses et ce qui repose sur chacune
  compare  compare deux à quatre scénarios
  export   fait un fichier à imprimer ou à envoyer : PDF, SVG, PNG, HTML, Word
  period   dit comment Phasage lit une période écrite en français

  --help      cette aide, ou celle d’une commande (phasage show --help)
  --version   le numéro de version

Codes de sortie : 0 tout va bien ; 1 la réponse est non (fichier illisible ou en
erreur, période non comprise) ; 2 la commande est mal écrite.`,
  help_new: `Crée un fichier .phasage à partir d’un modèle.

Usage : npm run phasage -- new --template MODÈLE -o FICHIER [options]

  --template MODÈLE    acte3 (le plan « Acte 3 », 2024-2026)
                       vide (trois ans à partir de cette année)
  -o, --output FICHIER le fichier à écrire
  --title TITRE        le titre du plan
  --force              remplace le fichier s’il existe
  --today AAAA-MM-JJ   prend ce jour pour aujourd’hui (modèle vide)`,
  help_export: `Fait d’un plan un fichier à imprimer ou à envoyer.

Usage : npm run phasage -- export FICHIER --to FORME -o SORTIE [options]

  --to FORME           pdf, svg ou png : la feuille de route ; living : la
                       feuille de route vivante (HTML), sans notes ni noms
                       de personnes
                       document : le document maître ; minutes : le compte rendu
                       d’une réunion (SORTIE en .pdf ou en .docx)
  -o, --output SORTIE  le fichier à écrire ; de plusieurs pages en SVG ou en
                       PNG, un fichier par page, numéroté
  --least N            aucun texte sous N points, de 6 à 14 (7 par défaut)
  --scenario NOM       par son titre ou son identifiant (sinon le plan de base)
  --force              remplace le fichier s’il existe (jamais le plan lui-même)
  --today AAAA-MM-JJ   prend ce jour pour aujourd’hui

Pour minutes :
  --meeting NOM        de quelle réunion (titre ou identifiant)

Pour pdf, svg et png :
  --format PAPIER      A4, A3 (par défaut), A2 ou A1
  --landscape, --portrait   en paysage (par défaut) ou en portrait
  --mode MODE          one : tout sur une page (par défaut) ; pages : des pages
                       entières ; mosaic : un dessin sur des feuilles à coller
  --pages N            au plus N pages (mode pages, sauf --mode mosaic)
  --compare NOM        un autre scénario, en contours là où ses dates diffèrent
  --since VERSION      ajoute la page « Ce qui a changé » depuis une version
                       figée (titre, identifiant, ou « dernier » : le dernier
                       COPIL)
  --depth N            N niveaux d’étapes
  --group-by QUOI      theme, porteur, lieu ou annee
  --black-and-white    motifs et traits au lieu des couleurs
  --preset NOM         des réglages gardés dans le plan ; les autres options
                       passent avant eux

Fait par Electron là où il est installé et peut ouvrir une fenêtre ; sinon il
faut Chrome, Edge ou Chromium sur ce poste (PHASAGE_BROWSER en donne un).
Sans eux un .docx se fait quand même, sa feuille de route en tableau.`,
  badDocumentName: 'Donnez à « {{name}} » une fin en .pdf ou en .docx.',
  unknownMeeting: 'Ce plan n’a pas de réunion « {{text}} ». Il a : {{known}}.',
  noMeeting:
    'Ce plan n’a pas de réunion, donc pas de compte rendu à faire : ajoutez-en une dans la vue « Réunions ».',
  needsMeeting: 'Dites de quelle réunion, avec --meeting : {{known}}.',
  comparedWithItself:
    'Le scénario « {{title}} » est déjà celui de la feuille : --compare en veut un autre, ou --scenario.',
  formerParts:
    'toujours là, d’un export précédent : {{files}}. À ôter à la main si ce n’est plus utile.',
  exportElsewhere: 'Le plan reste comme il est, même avec --force : donnez un autre nom après -o.',
  optionOfOtherKind:
    '{{option}} ne dit rien à « --to {{to}} » : ôtez cette option. Les siennes : {{known}}.',
  badExportOption: '« {{option}} » n’est pas attendu ici. Choix : {{known}}.',
  unknownVersion:
    'Aucune version « {{text}} » dans ce plan. Versions : {{known}} (ou « {{last}} »).',
  unknownPreset: 'Aucun réglage « {{text}} » dans ce plan. Réglages : {{known}}.',
  exportedFile: 'Écrit : {{file}}',
  exported_one: '{{count}} page : {{file}}',
  exported_other: '{{count}} pages : {{file}}',
  help_check: `Vérifie un fichier .phasage.

Usage : npm run phasage -- check FICHIER
        npm run phasage -- check FICHIER --repair -o NOUVEAU [--force]

  --repair     sauve ce qui peut l’être dans un nouveau fichier, et dit ce qui
               ne le peut pas ; le fichier abîmé reste comme il est
  -o, --output NOUVEAU   où l’écrire
  --force      remplace le fichier NOUVEAU s’il existe

Chaque erreur tient sur une ligne de la sortie d’erreur, et le code est alors 1.
Avertissements et informations vont sur la sortie ordinaire, et le code est 0.`,
  help_totals: `Donne ce que coûte un scénario, année par année, et qui paie.

Usage : npm run phasage -- totals FICHIER [options]

  --scenario NOM    par son titre ou son identifiant (sinon le plan de base)
  --lines           chaque ligne de moyens aussi
  --fails NOM       comme si cette hypothèse échouait (titre ou identifiant) ;
                    à répéter pour plusieurs
  --json            du JSON, montants en centimes, au lieu d’un tableau :
                    {scenario, years: [{year, fonctionnement, investissement,
                    recettes, etpt, financements: {notifie, nonConfirme}, fctva,
                    resteAChargeAssure, resteAChargeSiAccorde, chapitres}],
                    total: {…}}, et avec --lines
                    lines: [{id, title, kind, section, chapitre, years}]

Les règles de calcul sont numérotées dans shared/means/RULES.md.`,
  help_hypotheses: `Donne le registre des hypothèses d’un scénario.

Usage : npm run phasage -- hypotheses FICHIER [options]

  --scenario NOM    par son titre ou son identifiant (sinon le plan de base)
  --fails NOM       comme si cette hypothèse échouait ; à répéter pour plusieurs
  --json            du JSON, montants en centimes, au lieu d’un tableau :
                    {scenario, hypotheses: [{id, title, category, status,
                    failing, confidence, ownerId, settleBy, scenarioIds,
                    horizon, lens, stepIds, lineIds, fundingIds, amount,
                    effects}]}

amount : ce qui en dépend. status : toCheck (à vérifier), confirmed (confirmée),
refuted (infirmée). Les règles sont numérotées dans shared/hypotheses/RULES.md.`,
  help_compare: `Compare deux à quatre scénarios.

Usage : npm run phasage -- compare FICHIER [options]

  --scenario NOM    un scénario, par son titre ou son identifiant ; à répéter
                    (sinon les quatre premiers qui ne sont pas archivés)
  --fails NOM       comme si cette hypothèse échouait ; à répéter pour plusieurs
  --json            du JSON, montants en centimes, au lieu de tableaux :
                    {scenarios: [{id, scenario, years, total, chapitres,
                    financeurs, etapes, fin, hypothesesAVerifier}], ecarts}

Les écarts des étapes sont dits par rapport au premier scénario.`,
  unknownHypothesis: 'Ce plan n’a pas d’hypothèse « {{text}} ». Il a : {{known}}.',
  compareCount: 'Comparez de 2 à {{most}} scénarios : {{count}} ici. Nommez-les avec --scenario.',
  restsAmount: 'En dépend',
  fails: 'échoue',
  hypothesis_toCheck: 'à vérifier',
  hypothesis_confirmed: 'confirmée',
  hypothesis_refuted: 'infirmée',
  section_operating: 'Fonctionnement, chapitre',
  section_investment: 'Investissement, chapitre',
  section_receipts: 'Recettes propres, chapitre',
  funding_granted: 'notifié',
  funding_asked: 'demandé',
  funding_toAsk: 'à demander',
  funding_refused: 'refusé',
  plannedBy: 'Étapes prévues finies au 31 décembre {{year}}',
  undatedSteps: 'Étapes sans date de fin',
  planEnd: 'Fin du plan',
  unsettled: 'Hypothèses à vérifier',
  differences: 'Étapes qui diffèrent',
  noDifference: 'Aucune étape ne diffère.',
  totalsAll: 'Total',
  totalsOperating: 'Fonctionnement',
  totalsInvestment: 'Investissement',
  totalsReceipts: 'Recettes propres',
  totalsGranted: 'Financements notifiés',
  totalsHoped: 'Financements espérés',
  totalsFctva: 'FCTVA',
  totalsNetAssured: 'Reste à charge assuré',
  totalsNetIfGranted: 'Reste à charge si tout est accordé',
  totalsEtpt: 'ETPT',
  totalsBeyond: 'À percevoir après {{year}} (FCTVA) : {{amount}}',
  help_show: `Montre les étapes d’un fichier .phasage, dans l’ordre du tableau.

Usage : npm run phasage -- show FICHIER [options]

  --json            du JSON au lieu d’un tableau :
                    {plan: {id, title, horizon, schemaVersion, scenarioId},
                    steps: [{id, wbs, title, kind, parentId, wording, start,
                    end, certainty, form, words, label, derived, progress,
                    status,
                    ownerId, themeIds, placeIds, partnerIds, seriesId,
                    occurrence}]}
  --scenario NOM    le plan tel que ce scénario le voit, par son titre ou son
                    identifiant (sinon le plan de base)

wording : les mots de la source ; words : ceux de la période, tels que tapés ;
label : ceux qui disent les dates calculées. start et end : les dates calculées
(AAAA-MM-JJ, fin comprise, null si ouverte) ; derived : elles viennent aussi des
sous-étapes. progress : en millionièmes (1000000 = 100 %) ; celui d’un groupe
est la moyenne de ses sous-étapes, pondérée par leur durée.
kind : task, milestone (jalon), round (tour). certainty : firm (ferme),
estimated (estimée), unsettled (à caler). form : within (dans la période),
by (d’ici la fin), from (à partir du début).`,
  help_period: `Dit comment Phasage lit une période écrite en français.

Usage : npm run phasage -- period "MOTS" [options]
        npm run phasage -- period --list FICHIER [options]

  --json               {words, form: within|by|from, start, end}, null si ouvert
  --list FICHIER       lit le début de chaque ligne, jusqu’à une tabulation ;
                       écrit les mots, la forme, le début, la fin ou le refus
  --year AAAA          l’année à prendre quand les mots n’en disent pas
  --today AAAA-MM-JJ   prend ce jour pour aujourd’hui (« sous 15 jours »)
  --from AAAA-MM-JJ    le jour d’une réunion : une date sans année est la
                       première à partir de lui, les délais se comptent de lui
  --zone A|B|C         la zone des vacances scolaires

Exemples : "d’ici fin 2025"   "T4 2024"   "dès mars 2024"   "fin 2025"
           "6 mois à partir de janvier 2024"   "du 3 mars au 30 juin 2024"
Si les mots ne se lisent pas : une phrase sur la sortie d’erreur, et le code 1.`,
  noCommand:
    'Dites quelle commande faire : new, check, show, totals, hypotheses, compare, export ou period. Voir --help.',
  unknownCommand:
    'Commande inconnue : « {{name}} ». Les commandes sont new, check, show, totals, hypotheses, compare, export et period. Voir --help.',
  unknownOption: 'Option inconnue : {{option}}. Voir phasage {{command}} --help.',
  badOption:
    'L’option {{option}} est mal écrite : il lui faut une valeur, ou elle n’en prend pas. Voir phasage {{command}} --help.',
  badArguments: 'La commande « {{command}} » est mal écrite. Voir phasage {{command}} --help.',
  needsFile: 'Dites quel fichier : phasage {{command}} FICHIER.',
  oneFile: 'Un seul fichier à la fois : « {{extra}} » est de trop.',
  extra: '« {{extra}} » est de trop. Voir phasage {{command}} --help.',
  needsTemplate: 'Dites de quel modèle partir : --template acte3 ou --template vide.',
  unknownTemplate: 'Modèle inconnu : « {{name}} ». Les modèles sont acte3 et vide.',
  repairNeedsOutput:
    'Dites dans quel nouveau fichier écrire ce qui peut être sauvé : --repair -o plan-repare.phasage.',
  repairElsewhere:
    'Le fichier abîmé reste comme il est, même avec --force : donnez un autre nom après -o.',
  outputNeedsRepair: 'check n’écrit rien sans --repair : ajoutez --repair, ou retirez -o.',
  needsOutput: 'Dites dans quel fichier écrire : -o plan.phasage.',
  badZone: '« {{text}} » n’est pas une zone : écrivez A, B ou C.',
  needsWords: 'Dites quelle période lire, par exemple : phasage period "d’ici fin 2025".',
  badToday: '« {{text}} » n’est pas un jour : écrivez-le AAAA-MM-JJ, par exemple 2024-06-30.',
  badYear: '« {{text}} » n’est pas une année entre 1900 et 2199.',
  titleTooLong: 'Ce titre est trop long : {{most}} signes au plus.',
  unknownScenario: 'Ce plan n’a pas de scénario « {{id}} ». Il a : {{ids}}.',
  severalMeetings:
    'Plusieurs réunions s’appellent « {{text}} » : nommez-en une par son identifiant, {{known}}.',
  severalVersions:
    'Plusieurs versions s’appellent « {{text}} » : nommez-en une par son identifiant. De la plus ancienne à la plus récente : {{known}}.',
  severalScenarios:
    'Plusieurs scénarios s’appellent « {{id}} » : nommez-en un par son identifiant, {{ids}}.',
  severalHypotheses:
    'Plusieurs hypothèses s’appellent « {{text}} » : nommez-en une par son identifiant, {{known}}.',
  noHypotheses: 'Ce plan n’a pas d’hypothèse « {{text}} » : il n’en a aucune.',
  idleHypothesis:
    'Attention : l’hypothèse « {{title}} » ne vaut pas dans le scénario « {{scenario}} » ; son échec n’y change rien.',
  unexpected: 'Un problème inattendu est survenu : {{reason}}',
  written: 'Plan « {{title}} » écrit dans {{file}}.',
  error: 'Erreur : {{text}}',
  warning: 'Attention : {{text}}',
  info: 'À savoir : {{text}}',
  moreErrors_one: 'Et {{count}} autre erreur.',
  moreErrors_other: 'Et {{count}} autres erreurs.',
  valid: '{{file}} : plan valable, {{steps}}, {{warnings}}.',
  warnings_one: '{{count}} avertissement',
  warnings_other: '{{count}} avertissements',
  horizon: 'du {{start}} au {{end}}',
  scenario: 'Scénario « {{title}} »',
  reading: '« {{words}} » : {{dates}} ({{form}}, {{certainty}})',
} as const;
