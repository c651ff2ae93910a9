/** The screen of the printed roadmap: its options, its preview, what it makes. */
export const roadmapView = {
  title: 'Feuille de route', button: 'Feuille de route PDF', action: 'Feuille de route (PDF, SVG, PNG)…', options: 'Réglages', preview: 'Aperçu',
  paperGroup: 'Papier', paper: 'Format', orientation: 'Orientation', landscape: 'Paysage', portrait: 'Portrait', mode: 'Mise en page', modeWhole: 'Tout sur une page', modePages: 'Pages entières', modeMosaic: 'Mosaïque à coller',
  size: 'Taille', sizeTrue: 'Taille réelle, autant de pages qu’il faut', sizeMost: 'Au plus…', most: 'Nombre de pages au plus', badMost: 'Donnez un nombre de pages de 1 à 60.',
  whatGroup: 'Contenu', scenario: 'Scénario', compareTo: 'Comparer à', noCompare: 'Aucun', levels: 'Niveaux d’étapes', allDepths: 'Tous', depth_one: '{{count}} niveau', depth_other: '{{count}} niveaux', groupBy: 'Grouper par',
  group_theme: 'Priorité', group_owner: 'Porteur', group_place: 'Lieu', group_year: 'Année', start: 'Du', end: 'Au', period: 'Période (vide : toutes les dates du plan)',
  showGroup: 'Montrer', colour: 'En couleur', means: 'Moyens par an', hypotheses: 'Hypothèses', nextDates: 'Prochaines échéances', legend: 'Légende', logos: 'Logos', footer: 'Pied de page', draft: '« Document de travail »', today: 'Aujourd’hui', meetings: 'Réunions',
  presets: 'Réglages gardés', preset: 'Reprendre', noPreset: 'Choisir…', presetName: 'Nom', presetSave: 'Garder ces réglages', presetReplace: 'Remplacer ces réglages', presetRemove: 'Supprimer « {{title}} »', presetNeedsName: 'Donnez un nom à ces réglages.', presetKept: 'Réglages « {{title}} » gardés.',
  logosGroup: 'Logos du plan', addLogo: 'Ajouter un logo…', pasteLogo: 'ou collez une image ici', removeLogo: 'Retirer « {{title}} »', badPicture: 'Ce fichier n’est pas une image que Phasage sait dessiner : choisissez un PNG, un JPEG ou un SVG.', bigPicture: 'Cette image est trop lourde ({{size}} Mo, 2 Mo au plus) : réduisez-la, puis réessayez.', pastedLogo: 'Logo collé',
  zoom: 'Zoom', fit: 'Ajuster', page: 'Page {{page}} / {{pages}}', pageName: 'Page {{page}}', before: 'Page précédente', after: 'Page suivante', textSize: 'texte de {{size}} pt',
  pdf: 'Enregistrer le PDF', svg: 'SVG', png: 'PNG', paperOfPng: 'Fond des images', white: 'Blanc', transparent: 'Transparent', copy: 'Copier l’image', print: 'Imprimer…',
  busyPdf: 'Préparation du PDF…', busyPicture: 'Préparation des images…', saved: 'Enregistré : {{name}}', copied: 'Page {{page}} copiée : collez-la dans un document.', copyFailed: 'Le presse-papiers a refusé l’image. Enregistrez-la en PNG.', pictureFailed: 'L’image est trop grande pour ce navigateur. Choisissez un papier plus petit, ou le SVG.',
  pageNote: 'Dans une page web, le PDF passe par la fenêtre d’impression du navigateur (« Enregistrer au format PDF ») : le balisage et le plan du document n’y sont pas garantis. L’application de bureau et « npm start » les font toujours.',
} as const;
