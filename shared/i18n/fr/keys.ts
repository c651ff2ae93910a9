/**
 * Key names as on French keyboards, and pointer gestures. A key that is not listed shows its own
 * sign.
 */
export const keys = {
  Ctrl: 'Ctrl',
  Shift: 'Maj',
  Alt: 'Alt',
  MacCtrl: '⌘',
  MacShift: '⇧',
  MacAlt: '⌥',
  Backspace: 'Retour arr.',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Arrows: 'flèches',
  Home: 'Début',
  End: 'Fin',
  PageUp: 'Pg préc',
  PageDown: 'Pg suiv',
  Delete: 'Suppr',
  Insert: 'Inser',
  Escape: 'Échap',
  Enter: 'Entrée',
  Tab: 'Tab',
  Space: 'Espace',
  '-': '−',
  Click: 'clic',
  Drag: 'glisser',
  Wheel: 'molette',
  Pinch: 'pincer',
  Type: 'écrire',
} as const;
