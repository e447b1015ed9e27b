import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openSync, type Font } from 'fontkit'
import type { Language } from '#platform/i18n'

export type Weight = 'regular' | 'bold'

/** A font, and the name under which a document embeds it. */
export interface NamedFont {
  readonly name: string
  readonly font: Font
}

const resolve = createRequire(import.meta.url).resolve
const fileOf = (face: 'tc' | 'sc', weight: Weight): string => {
  const stem = face === 'tc' ? 'NotoSansHant' : 'NotoSansHans'
  const name = `${stem}-${weight === 'bold' ? 'Bold' : 'Regular'}.otf`
  return join(dirname(resolve(`@embedpdf/fonts-${face}`)), '../fonts', name)
}

const opened = new Map<string, NamedFont>()

/** Opens a font once; reading it takes some 20 ms and 10 MB. */
function fontOf(face: 'tc' | 'sc', weight: Weight): NamedFont {
  const name = `${face}-${weight}`
  const known = opened.get(name)
  if (known !== undefined) return known
  const font = openSync(fileOf(face, weight))
  if ('fonts' in font) throw new Error(`${name} is a collection of fonts`)
  const made = { name, font }
  opened.set(name, made)
  return made
}

/**
 * The fonts that a text is written in, the one of its language first: the same character is drawn differently in 繁體 and 简体. Neither font holds
 * all of the other's characters.
 */
export function fontsFor(language: Language, weight: Weight): readonly [NamedFont, NamedFont] {
  const [own, other] = language === 'zh-Hans' ? (['sc', 'tc'] as const) : (['tc', 'sc'] as const)
  return [fontOf(own, weight), fontOf(other, weight)]
}
