/** What we need of fontkit, which comes without types. A collection of fonts has no characters of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly characterSet: readonly number[]
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function openSync(path: string): Font | { fonts: readonly unknown[] }
}
