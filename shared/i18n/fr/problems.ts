/** Failures and what the user can do about them. Codes of Problems are keys of this catalogue. */
export const problems = {
  unknown: 'Un problème est survenu ({{code}}).',
  badPayload:
    'Cette modification n’a pas pu être faite : « {{field}} » n’est pas valable. Rien n’a été changé.',
  badValue:
    'Cette modification n’a pas pu être faite : une des valeurs n’est pas valable. Rien n’a été changé.',
  notFound: 'Cet élément n’existe plus dans le plan : il a sans doute été supprimé.',
  endBeforeStart: 'La fin ({{end}}) est avant le début ({{start}}) : inversez les deux dates.',
  parentInside: 'Une étape ne peut pas être rangée sous elle-même ou sous une de ses sous-étapes.',
  milestoneNoLength: 'Un jalon n’a pas de durée : donnez-lui une seule date.',
  linkToSelf: 'Une étape ne peut pas dépendre d’elle-même.',
  linkTwice: 'Ce lien existe déjà.',
  linkCycle: 'Ce lien fermerait une boucle : « {{to}} » précède déjà « {{from}} ».',
  linkFamily: 'Une étape et sa propre sous-étape ne peuvent pas dépendre l’une de l’autre.',
  baseScenario: 'Le plan de base ne peut pas être supprimé.',
  baseParent: 'Le plan de base ne dérive d’aucun scénario : choisissez-en un autre.',
  baseArchive: 'Le plan de base ne peut pas être archivé : archivez plutôt un scénario.',
  baseOverride: 'Le plan de base n’a pas d’écart : modifiez directement l’élément.',
  scenarioLoop:
    '« {{parent}} » dérive déjà de « {{title}} » : choisissez un scénario qui n’en dérive pas.',
  idleWhatIf: 'Rien n’est simulé : basculez d’abord une hypothèse sur « échoue ».',
  noOrphan: 'Ce scénario n’a pas d’écart sans objet.',
  orphan:
    'L’élément de cet écart n’est plus dans le plan de base : retirez l’écart, ou annulez la suppression.',
  notOverridable:
    'Ce champ est le même dans tous les scénarios : pour le changer, passez d’abord au plan de base.',
  noIndent: 'Il n’y a pas d’étape au-dessus sous laquelle ranger celle-ci.',
  noOutdent: 'Cette étape est déjà au premier niveau.',
  noMove: 'Cette étape est déjà au bout de sa liste.',
  idTaken: 'Cet élément existe déjà.',
  undated:
    'Cette étape n’a pas encore de date : déposez-la sur le calendrier ou écrivez une période.',
  danglingReference:
    '{{collection}} « {{id}} » : « {{field}} » renvoie à un élément qui n’existe pas.',
  summaryConflict:
    '« {{title}} » est prévue {{own}}, mais ses sous-étapes vont {{children}} : corrigez sa période, déplacez ses sous-étapes, ou effacez sa période pour qu’elle suive les leurs.',
  groupProgress:
    'L’avancement d’un groupe est la moyenne de ses sous-étapes, selon leur durée : changez plutôt le leur.',
  nothingToFill: 'Sélectionnez plusieurs lignes pour recopier vers le bas.',
  journalBroken:
    'Le journal de ce plan est abîmé à la ligne {{sequence}} : le plan s’ouvre tel qu’il était juste avant, en lecture seule. Ce qui vient après a été gardé à part.',
  badPercent:
    '« {{text}} » n’est pas un pourcentage entre 0 et 100 : écrivez par exemple « 40 % ».',
  overFunded:
    'Les financeurs de « {{line}} » couvriraient {{percent}} de son coût, soit {{over}} de trop : baissez un taux, un montant ou un plafond.',
  repeatedEuro_amount:
    'La recette « {{receipt}} » répéterait un euro de {{funder}}, déjà compté par son financement de {{lines}}, du même montant : retirez l’un des deux, ou cochez « C’est une autre aide ».',
  repeatedEuro_step:
    'La recette « {{receipt}} » répéterait un euro de {{funder}}, déjà compté par son financement de {{lines}}, pour la même étape (« {{step}} ») : retirez l’un des deux, ou cochez « C’est une autre aide ».',
  repeatedEuro_section:
    'La recette « {{receipt}} » répéterait un euro de {{funder}}, déjà compté par son financement de {{lines}}, dans la même section : retirez l’un des deux, ou cochez « C’est une autre aide ».',
  vatUnknown:
    'Taux de TVA à préciser sur « {{line}} » : {{funder}} paie sur le HT, et le TTC est compté à sa place. Écrivez par exemple « TTC 20 % » (ou « HT 0 % » s’il n’y a pas de TVA).',
  overRecovered:
    'Les financeurs ({{paid}}) et le FCTVA ({{fctva}}) de « {{line}} » dépassent son coût de {{over}} : baissez un financement ou retirez le FCTVA.',
  inScenario: 'Scénario « {{scenario}} » : {{text}}',
  postSection: 'Un poste relève du fonctionnement : il ne peut pas être en investissement.',
  postProgramme: 'Un poste n’a ni AP ni CP : ils sont faits pour l’investissement.',
  chapter_expense_operating:
    '« {{chapter}} » n’est pas un chapitre de dépense de fonctionnement : choisissez parmi {{chapters}}.',
  chapter_expense_investment:
    '« {{chapter}} » n’est pas un chapitre de dépense d’investissement : choisissez parmi {{chapters}}.',
  chapter_receipt_operating:
    '« {{chapter}} » n’est pas un chapitre de recette de fonctionnement : choisissez parmi {{chapters}}.',
  chapter_receipt_investment:
    '« {{chapter}} » n’est pas un chapitre de recette d’investissement : choisissez parmi {{chapters}}.',
  badFte: '« {{text}} » n’est pas un nombre d’ETP : écrivez par exemple « 0,5 ».',
} as const;
