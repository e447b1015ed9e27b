import { foldPlain } from '#engines/chinese'
import type { ReadOwner, Subject } from '../reading.ts'

/** What the sentences before leave to the next one. */
export interface Carried {
  readonly subject?: Subject
  readonly owner?: ReadOwner
  readonly heading?: Subject
  /** What has been spoken of, the latest last: 該創新中心 is looked for here. */
  readonly recent: readonly Subject[]
  /** What each amount of money so far is for, by the amount's id: 餘下15億元 is for the same. */
  readonly ofAmounts: ReadonlyMap<string, Subject>
}

export const nothing: Carried = { recent: [], ofAmounts: new Map() }

const mostRecent = 16
/** As many amounts back may be spoken of again (其中, 餘下); a text of any length is read in time in proportion to it. */
export const mostAmounts = 200

/** Adds what a sentence speaks of. */
export function withRecent(carried: Carried, subjects: readonly Subject[]): Carried {
  const named = subjects.filter(({ found }) => found === 'named' || found === 'described')
  return { ...carried, recent: [...carried.recent, ...named].slice(-mostRecent) }
}

/** Words with which a sentence goes on about what the one before was about. */
const goesOn =
  /^(?:上述|有关|相关|其中|当中|余下|其余|款项|撥款|拨款(?:主要|将)|计划(?:将|会|已|至今)|基金(?:将|会|已)|项目(?:将|可|会|已)|首阶段|其后|it |the (?:scheme|programme|fund|centre|money|remaining|project|plan)\b)/u
const pointing = /(?:该|上述)(\p{Script=Han}{2,8})/u

/** What a sentence goes on about by pointing back (該計劃, 上述基金), or by its first words. */
export function pointedAt(plain: string, { subject, recent }: Carried): Subject | undefined {
  const words = pointing.exec(plain)?.[1] ?? ''
  for (let length = words.length; length >= 2; length--) {
    const kind = words.slice(0, length)
    const meant = recent.findLast(({ text }) =>
      foldPlain(text)
        .replaceAll(/[\p{P}\s]/gu, '')
        .endsWith(kind),
    )
    if (meant) return { ...meant, found: 'carried' }
  }
  return subject && goesOn.test(plain) ? { ...subject, found: 'carried' } : undefined
}
