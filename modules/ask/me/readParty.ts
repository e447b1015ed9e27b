import { foldPlain } from '#engines/chinese'
import type { Party } from '#modules/packs'
import { concepts, saidIn } from './concepts.ts'

/** Where someone speaks of themselves, the question is about them, save for what it says of others. */
const oneself = /我|本人|本公司|本店|敝|咱|\bi\b|\bi'm\b|\bwe\b|\bwe're\b|\bmy\b|\bour\b|\bme\b|\bus\b|\bas an?\b/u
/** Words of a part of the question that is about others, whom one hires, teaches or asks for. */
const another =
  /聘|(?<!申)请(?!问)|雇用|我(?:个|的)?(?:仔|女|儿|爸|妈|朋友|同事|客)|\bhire|\bhiring|\brecruit|\bmy (?:son|daughter|child|children|friend|wife|husband|students?|pupils?|staff|customers?)/u

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
  const folded = foldPlain(question)
  if (!oneself.test(folded)) return undefined
  const said = folded
    .split(/[，。！？；,.!?;]/u)
    .filter((part) => !another.test(part))
    .join(' ')
  const alike = partiesMeant(said, parties)
  if (alike.length === 1) return alike[0]
  // Where words for the same leave several, or none, the pack's own label for one of them decides, the longest first.
  const named = (alike.length > 0 ? alike : parties)
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
    .sort((x, y) => y.length - x.length)
  const [first, second] = named
  return first !== undefined && first.length > (second?.length ?? 0) ? first.party : undefined
}

/** The parties of which a text speaks, in words for the same as their own label and description: those that it fits best. */
export function partiesMeant(said: string, parties: readonly Party[]): readonly Party[] {
  const asked = saidIn(said, concepts)
  const fit = parties.map((party) => {
    const words = [party.label, party.description].flatMap((text) => [text['zh-Hant'], text.en]).join(' ')
    return { party, kinds: new Set(asked).intersection(saidIn(foldPlain(words), concepts)).size }
  })
  const best = Math.max(1, ...fit.map(({ kinds }) => kinds))
  return fit.filter(({ kinds }) => kinds === best).map(({ party }) => party)
}
