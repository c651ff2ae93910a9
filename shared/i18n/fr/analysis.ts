/** What is read from several evaluations: comparison, tornado, tipping point. */
export const analysis = {
  same: 'inchangé', added: 'ajoutée', cut: 'retirée', nowhere: 'absente',
  startMoved: 'début {{shift}}', endMoved: 'fin {{shift}}', bothMoved: 'début {{start}}, fin {{end}}',
} as const;
