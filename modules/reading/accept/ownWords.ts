import { foldPlain } from '#engines/chinese'

/** As many characters in a row are no longer a name or a figure. A Han character says about as much as three letters. */
const mostHan = 18
const mostOther = 60

const squeezed = (text: string): string => foldPlain(text).replaceAll(/\s+/gu, ' ')

/**
 * Whether a wording takes a whole clause from the source: packs say things in their own words, and sentences of a source are never copied into
 * them. Script, case and width make no difference.
 */
export function repeatsSource(wording: string, source: string): boolean {
  const [said, whole] = [squeezed(wording), squeezed(source)]
  const length = /\p{Script=Han}/u.test(said) ? mostHan : mostOther
  for (let at = 0; at + length <= said.length; at++) {
    if (whole.includes(said.slice(at, at + length))) return true
  }
  return false
}
