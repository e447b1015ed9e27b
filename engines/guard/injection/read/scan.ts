import { conceptAt, conceptTable, longestPhrase, longestTerm, numberOf } from '../concepts/conceptTable.ts'
import { emptyBlock, longestBlock, usualBlock, type Block } from './block.ts'
import { characterTables, classes } from './characters.ts'
import { bucketOf, emptyWord, withUnit, withWord } from './hashing.ts'
import { RecentConcepts } from './recentConcepts.ts'

/** Places for hashed grams: 2^18. */
export const gramBits = 18
const orders = { word: 1, words2: 2, words3: 3, skip: 4, characters5: 5, han1: 6, han2: 7, han3: 8, han4: 9 } as const
const longestCharacters = 5
const opens = new Set([...'[<{(|#*=-_【《〈「『'].map((mark) => mark.charCodeAt(0)))
const closes = new Set([...']>}|】》〉」』'].map((mark) => mark.charCodeAt(0)))
const colons = new Set([...':='].map((mark) => mark.charCodeAt(0)))
const bang = '!'.charCodeAt(0)
const bracket = '['.charCodeAt(0)
const bar = '|'.charCodeAt(0)
const underscore = '_'.charCodeAt(0)
const less = '<'.charCodeAt(0)

/**
 * Reads a text once, left to right, in time in proportion to its length, and gives what it finds a block at a time. Grams are places of
 * hashes: of single words, neighbours, and five characters in scripts with letters, of one to four characters in Chinese. Marks are
 * features of concepts (see `marks.ts`).
 */
export function scan(text: string, take: (block: Block) => void): void {
  const { classOfUnit, folded } = characterTables()
  const table = conceptTable()
  const imageLink = numberOf('image-link')
  const chatMarkup = numberOf('chat-markup')
  const block = emptyBlock()
  const meeting = new Meeting(text, folded, block)
  // The last five characters, the newest last; kept apart because an array in a ring costs more than all else here.
  let c1 = 0
  let c2 = 0
  let c3 = 0
  let c4 = 0
  let c5 = 0
  /** The hash of the last words, by how many they are, from 0. */
  const phrases = new Int32Array(longestPhrase + 1)
  let before = 0
  let beforeThat = 0
  const run = new Int32Array(longestTerm)
  let met = 0
  let wordCount = 0
  let word = emptyWord
  let inWord = false
  let wordStart = 0
  let runLength = 0
  let bytes = 0
  let blockBytes = 0

  const textLength = text.length
  // One step past the end, where a word that is still open ends.
  for (let at = 0; at <= textLength; at++) {
    const given = at < textLength ? text.charCodeAt(at) : 0x20
    const unit = folded[given] ?? given
    const kind = classOfUnit[given] ?? classes.mark
    if (inWord && kind !== classes.letter) {
      inWord = false
      gram(block, word, orders.word)
      if (wordCount > 0) gram(block, withWord(before, word), orders.words2)
      if (wordCount > 1) {
        gram(block, withWord(withWord(beforeThat, before), word), orders.words3)
        gram(block, withWord(beforeThat, word), orders.skip)
      }
      beforeThat = before
      before = word
      wordCount++
      const longest = Math.min(longestPhrase, wordCount)
      for (let length = longest; length >= 1; length--) phrases[length] = withWord(phrases[length - 1] ?? 0, word)
      for (let length = longest; length >= 1; length--) {
        const concept = conceptAt(table, phrases[length] ?? 0)
        if (concept === 0) continue
        meeting.meet(concept, wordStart, at, bytes)
        break
      }
      word = emptyWord
    }
    if (at === textLength) break
    if (kind !== classes.han) runLength = 0
    if (kind === classes.gap) {
      bytes++
      blockBytes++
      // Any run of gaps is one gap in the run of characters.
      if (c5 !== 32) {
        c1 = c2
        c2 = c3
        c3 = c4
        c4 = c5
        c5 = 32
        met++
      }
    } else if (kind === classes.han) {
      bytes += 3
      blockBytes += 3
      wordCount = 0
      for (let length = Math.min(runLength, longestTerm - 1); length >= 1; length--)
        run[length] = withUnit(run[length - 1] ?? 0, unit)
      run[0] = withUnit(emptyWord, unit)
      if (runLength < longestTerm) runLength++
      gram(block, run[0], orders.han1)
      if (runLength > 1) gram(block, run[1] ?? 0, orders.han2)
      if (runLength > 2) gram(block, run[2] ?? 0, orders.han3)
      if (runLength > 3) gram(block, run[3] ?? 0, orders.han4)
      for (let length = runLength; length >= 1; length--) {
        const concept = conceptAt(table, run[length - 1] ?? 0)
        if (concept === 0) continue
        meeting.meet(concept, at + 1 - length, at + 1, bytes)
        break
      }
    } else {
      bytes++
      blockBytes++
      c1 = c2
      c2 = c3
      c3 = c4
      c4 = c5
      c5 = unit
      met++
      if (met >= longestCharacters && (kind === classes.letter || (met & 1) === 0)) {
        const hash = withUnit(withUnit(withUnit(withUnit(withUnit(emptyWord, c1), c2), c3), c4), c5)
        gram(block, hash, orders.characters5)
      }
      if (kind === classes.letter) {
        if (!inWord) {
          inWord = true
          wordStart = at
        }
        word = withUnit(word, unit)
      } else {
        const next = text.charCodeAt(at + 1)
        if (given === bang && next === bracket) meeting.recent.meet(imageLink, bytes, block)
        if (given === less && next === bar) meeting.recent.meet(chatMarkup, bytes, block)
      }
    }
    if (blockBytes >= usualBlock && (!inWord || blockBytes >= longestBlock)) {
      endBlock(block, at + 1, take)
      blockBytes = 0
    }
  }
  if (blockBytes > 0 || block.markCount > 0) endBlock(block, textLength, take)
}

function gram(block: Block, hash: number, order: number): void {
  block.grams[block.gramCount++] = bucketOf(hash, order, gramBits)
}

function endBlock(block: Block, at: number, take: (block: Block) => void): void {
  block.end = at
  take(block)
  block.start = at
  block.gramCount = 0
  block.markCount = 0
}

/** Concepts as they are met. The name of a role counts for more where it is written as the head of a turn. */
class Meeting {
  readonly recent = new RecentConcepts()
  readonly #text: string
  readonly #folded: Uint16Array
  readonly #block: Block
  readonly #roleWord = numberOf('role-word')
  readonly #roleTag = numberOf('role-tag')
  readonly #roleColon = numberOf('role-colon')

  constructor(text: string, folded: Uint16Array, block: Block) {
    this.#text = text
    this.#folded = folded
    this.#block = block
  }

  meet(concept: number, from: number, to: number, bytes: number): void {
    this.recent.meet(concept, bytes, this.#block)
    if (concept !== this.#roleWord) return
    const text = this.#text
    let after = to
    while (text.charCodeAt(after) === 32) after++
    let ahead = from - 1
    while (text.charCodeAt(ahead) === 32) ahead--
    const opened = opens.has(this.#folded[text.charCodeAt(ahead)] ?? 0)
    const next = this.#folded[text.charCodeAt(after)] ?? 0
    if (opened && closes.has(next)) this.recent.meet(this.#roleTag, bytes, this.#block)
    else if (colons.has(next)) this.recent.meet(this.#roleColon, bytes, this.#block)
    else if (opened && next === underscore) this.recent.meet(this.#roleTag, bytes, this.#block)
  }
}
