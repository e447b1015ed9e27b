import { foldPlain } from '#engines/chinese'
import type { Party } from '#modules/packs'
import { concepts, saidIn } from './concepts.ts'

/** Where someone speaks of themselves: the words between that and the next stop say who they are. */
const oneself =
  /(?:我|本人|本公司|本店|敝|咱|\bi\b|\bi'm\b|\bwe\b|\bwe're\b|\bmy\b|\bour\b|\bas an?\b)[^，。！？,.!?;；]{0,40}/gu
/** Words after which the party is another, whom one hires, teaches or asks about. */
const another =
  /聘|请人|雇用|招聘|我(?:个|的)?(?:仔|女|儿|爸|妈|朋友|同事)|\bhire|\brecruit|\bmy (?:son|daughter|child|friend|wife|husband)/u

const bare = (label: string): string =>
  foldPlain(label)
    .replace(/^(?:我(?:是|正在|有)?|i am |i have |an? )+/u, '')
    .trim()

const longEnough = (words: string): boolean => (/\p{Script=Han}/u.test(words) ? words.length >= 2 : words.length >= 4)

/**
 * The kind of party that a question says its asker is: by the pack's own labels, else by words for the same. Where two kinds fit, or
 * none, it is not known, and nothing is guessed.
 */
export function readParty(question: string, parties: readonly Party[]): Party | undefined {
  const spoken = [...foldPlain(question).matchAll(oneself)]
    .map(([words]) => words)
    .filter((words) => !another.test(words))
  if (spoken.length === 0) return undefined
  const said = spoken.join(' ')
  const named = parties
    .map((party) => ({
      party,
      length: Math.max(
        ...[party.label['zh-Hant'], party.label.en]
          .flatMap((label) => foldPlain(label).split(/或|其他|\bor\b|\band\b/u))
          .map(bare)
          .filter((words) => longEnough(words) && said.includes(words))
          .map((words) => words.length),
        0,
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
  const [first, second] = named
  if (first !== undefined && first.length > (second?.length ?? 0)) return first.party
  const asked = saidIn(said, concepts)
  const alike = parties.filter((party) => {
    const own = saidIn(
      foldPlain([party.label, party.description].flatMap((text) => [text['zh-Hant'], text.en]).join(' ')),
      concepts,
    )
    return [...asked].some((kind) => own.has(kind))
  })
  return alike.length === 1 ? alike[0] : undefined
}
