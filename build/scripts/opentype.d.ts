/** The part of opentype.js that Phasage uses; it brings no types of its own. */
declare module 'opentype.js' {
  interface Glyph {
    readonly index: number;
    readonly advanceWidth: number;
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly ascender: number;
    readonly descender: number;
    readonly tables: {
      readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> };
    };
    readonly glyphs: { get(index: number): Glyph };
  }
  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
