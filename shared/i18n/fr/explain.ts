/**
 * The origin of a number: its name, its lines, their formulas, the rules behind them
 * (shared/means/RULES.md, shared/hypotheses/RULES.md).
 */
export const explain = {
  fte: '{{fte}} ETP',
  open: '{{value}} : voir d’où vient ce nombre',
} as const;
