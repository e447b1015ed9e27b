import { conceptAt, conceptTable, longestPhrase, longestTerm, numberOf } from '../concepts/conceptTable.ts'
import { emptyBlock, longestBlock, usualBlock, type Block } from './block.ts'
import { characterTables, classes } from './characters.ts'
import { bucketOf, emptyWord, withUnit, withWord } from './hashing.ts'
import { Meeting } from './meeting.ts'
import { conceptOfTerm, lengthOfTerm, noTerm, termEndingAt } from './terms.ts'

/** Places for hashed grams: 2^18. */
export const gramBits = 18
const orders = { word: 1, words2: 2, stem: 3, han1: 6, han2: 7, han3: 8 } as const
/** Words are known by so many letters too, so that what is learnt of one form serves the others. */
const stemLetters = 5
const bang = '!'.charCodeAt(0)
const bracket = '['.charCodeAt(0)
const bar = '|'.charCodeAt(0)
const less = '<'.charCodeAt(0)
const straight = '"'.charCodeAt(0)
const curly = '“'.charCodeAt(0)
const corner = '「'.charCodeAt(0)

/**
 * Reads a text once, left to right, in time in proportion to its length, and gives what it finds a block at a time. Grams are places of
 * hashes: of words, their beginnings and neighbours in scripts with letters, of one to three characters in Chinese. Marks are features
 * of concepts (see `marks.ts`). Everything is kept in plain numbers: an array or a closure here costs more than all that is reckoned.
 */
export function scan(text: string, take: (block: Block) => void): void {
  const { classOfUnit, folded } = characterTables()
  const table = conceptTable()
  const imageLink = numberOf('image-link')
  const chatMarkup = numberOf('chat-markup')
  const quote = numberOf('quote')
  const block = emptyBlock()
  const meeting = new Meeting(text, folded, block)
  meeting.recent.meet(numberOf('beginning'), 0, block)
  // The hashes of the last words, the newest first, as far as a phrase reaches.
  let word1 = 0
  let word2 = 0
  let word3 = 0
  let word4 = 0
  let wordCount = 0
  let word = emptyWord
  let letters = 0
  let stem = 0
  let wordStart = 0
  // Of the last Chinese character, and of it with the one before.
  let han1 = 0
  let han2 = 0
  let runLength = 0
  // The same with the words that stand in it without a gap, since a Chinese term may hold one: AI助手.
  let termRun = 0
  let bytes = 0
  let blockBytes = 0

  const textLength = text.length
  // One step past the end, where a word that is still open ends.
  for (let at = 0; at <= textLength; at++) {
    const given = at < textLength ? text.charCodeAt(at) : 0x20
    const kind = classOfUnit[given] ?? classes.mark
    if (kind === classes.letter) {
      if (letters === 0) wordStart = at
      word = withUnit(word, folded[given] ?? given)
      if (++letters === stemLetters) stem = word
      runLength = 0
      bytes++
      blockBytes++
      if (blockBytes >= longestBlock) {
        endBlock(block, at + 1, take)
        blockBytes = 0
      }
      continue
    }
    if (letters > 0) {
      gram(block, word, orders.word)
      if (letters > stemLetters) gram(block, stem, orders.stem)
      const two = withWord(word1, word)
      if (wordCount > 0) gram(block, two, orders.words2)
      if (wordCount < longestPhrase) wordCount++
      const term = termRun === 0 ? noTerm : termEndingAt(table, text, folded, at, termRun + letters, letters + 1)
      termRun = Math.min(longestTerm, termRun + letters)
      // Most words end no phrase, which one look tells.
      const lengths = table.lengthsOfWord[word & table.wordMask] ?? 0
      if (term !== noTerm) meeting.meet(conceptOfTerm(term), at - lengthOfTerm(term), at, bytes)
      else if (lengths !== 0) {
        const three = withWord(withWord(word2, word1), word)
        const four = withWord(withWord(withWord(word3, word2), word1), word)
        let concept = 0
        if (wordCount > 4 && (lengths & 16) !== 0)
          concept = conceptAt(table, withWord(withWord(withWord(withWord(word4, word3), word2), word1), word))
        if (concept === 0 && wordCount > 3 && (lengths & 8) !== 0) concept = conceptAt(table, four)
        if (concept === 0 && wordCount > 2 && (lengths & 4) !== 0) concept = conceptAt(table, three)
        if (concept === 0 && wordCount > 1 && (lengths & 2) !== 0) concept = conceptAt(table, two)
        if (concept === 0 && (lengths & 1) !== 0) concept = conceptAt(table, word)
        if (concept !== 0) meeting.meet(concept, wordStart, at, bytes)
      }
      word4 = word3
      word3 = word2
      word2 = word1
      word1 = word
      word = emptyWord
      letters = 0
    }
    if (at === textLength) break
    if (kind === classes.han) {
      const unit = folded[given] ?? given
      bytes += 3
      blockBytes += 3
      wordCount = 0
      const one = withUnit(emptyWord, unit)
      gram(block, one, orders.han1)
      const two = withUnit(han1, unit)
      if (runLength > 0) gram(block, two, orders.han2)
      if (runLength > 1) gram(block, withUnit(han2, unit), orders.han3)
      han1 = one
      han2 = two
      if (runLength < longestTerm) runLength++
      if (termRun < longestTerm) termRun++
      const term = termEndingAt(table, text, folded, at + 1, termRun, 1)
      if (term !== noTerm) meeting.meet(conceptOfTerm(term), at + 1 - lengthOfTerm(term), at + 1, bytes)
    } else {
      runLength = 0
      termRun = 0
      bytes++
      blockBytes++
      if (kind === classes.mark) {
        const next = text.charCodeAt(at + 1)
        if (given === straight || given === curly || given === corner) meeting.recent.meet(quote, bytes, block)
        if (given === bang && next === bracket) meeting.recent.meet(imageLink, bytes, block)
        if (given === less && next === bar) meeting.recent.meet(chatMarkup, bytes, block)
      }
    }
    if (blockBytes >= usualBlock) {
      endBlock(block, at + 1, take)
      blockBytes = 0
    }
  }
  if (blockBytes > 0 || block.markCount > 0 || block.gramCount > 0) endBlock(block, textLength, take)
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
