/** Messages about the repair of a damaged file. */
export const repair = {
  json: 'Le fichier ne se lisait plus comme du JSON : ce qui suit la coupure ou l’erreur peut manquer.',
  twice: '« {{key}} » figurait deux fois au même endroit : la dernière valeur est gardée.',
  forbidden: 'Retiré : une clé « __proto__ », qu’aucun plan n’a.',
  deep: 'Retiré : des valeurs emboîtées sur des dizaines de niveaux, qu’aucun plan n’a.',
  bytes_one: '{{count}} caractère illisible est remplacé par « � » dans les textes.',
  bytes_other: '{{count}} caractères illisibles sont remplacés par « � » dans les textes.',
  lines_one:
    '{{count}} ligne du fichier ne se lisait plus, ou pas entièrement : ce qu’elle disait peut manquer.',
  lines_other:
    '{{count}} lignes du fichier ne se lisaient plus, ou pas entièrement : ce qu’elles disaient peut manquer.',
  key: 'Corrigé : « {{key}} » est lu comme « {{name}} ».',
  version: 'Le fichier ne disait plus sa version : il est lu comme s’il était de celle-ci.',
  item: 'Perdu : {{item}}.',
  unknown: 'Retiré, car ce champ n’existe pas : {{field}}.',
  field: 'Remis à sa valeur par défaut : {{field}}.',
  planField: 'Remis à sa valeur par défaut : {{field}}.',
  collection: 'Manquait tout entier : {{collection}}.',
  baseline:
    'Perdu : le contenu d’une version figée ({{hash}}…), qui ne correspondait plus à son empreinte.',
  picture: 'Perdu : une image ({{hash}}…), qui ne correspondait plus à son empreinte.',
  mended: 'Corrigé : {{what}}',
  more_one: 'Et {{count}} autre perte ou correction.',
  more_other: 'Et {{count}} autres pertes ou corrections.',
  done_one: 'Plan réparé écrit dans {{file}} : {{steps}}, {{count}} perte ou correction.',
  done_other: 'Plan réparé écrit dans {{file}} : {{steps}}, {{count}} pertes ou corrections.',
  nothing: 'Rien n’était abîmé : le plan est recopié dans {{file}}.',
} as const;
