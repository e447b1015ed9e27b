const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['Linux', /Linux|X11/],
] as const
const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const

const nameIn = (names: readonly (readonly [string, RegExp])[], given: string): string | undefined =>
  names.find(([, sign]) => sign.test(given))?.[0]

/**
 * A browser in the two words by which its owner knows it again: `Firefox, Windows`. What else it says of itself is not kept: it would tell
 * people apart. Empty for what names none that we know.
 */
export function agentOf(given: string | undefined): string {
  if (given === undefined) return ''
  return [nameIn(browsers, given), nameIn(systems, given)].filter((each) => each !== undefined).join(', ')
}
