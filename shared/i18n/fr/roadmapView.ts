/** The screen of the printed roadmap: its options, its preview, its results. */
export const roadmapView = {
  button: 'Feuille de route PDF',
  action: 'Feuille de route (PDF, SVG, PNG)…',
} as const;
