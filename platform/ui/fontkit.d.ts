/** What the tests need of fontkit, which comes without types. A collection of fonts has no characters of its own. */
declare module 'fontkit' {
  export function openSync(path: string): { characterSet: number[] } | { fonts: readonly unknown[] }
}
