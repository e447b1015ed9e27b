import { expand, foldPlain, type Glossary, type Span } from '#engines/chinese'
import { asking, englishAsking, englishJoints, joints } from './joints.ts'

/** Words that mean the same as a stretch of the question. */
interface Alternative {
  readonly from: number
  readonly to: number
  /** One of these stands in a text, or none does. */
  readonly terms: readonly (readonly string[])[]
}

/** A run of characters, or a word, that says what a question is about. */
export interface Piece {
  readonly text: string
  /** Offsets in the folded question. */
  readonly from: number
  readonly to: number
  readonly isWord: boolean
  /** Its pairs of characters, each by where it begins, or its word. */
  readonly terms: readonly { readonly key: string; readonly from: number; readonly to: number }[]
  /** Whether it stands beside the words that ask: what is asked for, and not what it is asked of. */
  readonly isAskedFor: boolean
}

/** What a question is about, between the words that only join or ask, with what means the same. */
export interface Pieces {
  readonly folded: string
  readonly pieces: readonly Piece[]
  /** Every pair of characters that touch, over what joins too: 從事 is said where 從 elsewhere joins. */
  readonly pairs: readonly { readonly key: string; readonly from: number; readonly to: number }[]
  readonly alternatives: readonly Alternative[]
}

const longestPhrase = 6
/** In words of English. */
const longestTerm = 4
/** The words of a question that are read closely; what a longer one says after them tells no more. */
const longestRead = 160
/** Numbers are held against each other as amounts. */
const numerals = /第?[一二两三四五六七八九十百千零〇廿卅]+[万亿]*(?:港?元|蚊|成)?|[万亿]+港?元?/gu
/** So far from the word that asks stands what it asks for, in characters. */
const beside = 2
const besideWords = 14

export const stem = (word: string): string =>
  word.length <= 3 ? word : word.replace(/(?:ations?|ies|ing|ed|es|s|e|y)$/u, '')

/** The pairs and stems of some words, as they are looked for. */
export function termsOf(words: string): readonly string[] {
  return (foldPlain(words).match(/\p{Script=Han}+|[a-z][a-z0-9]*/gu) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return englishJoints.has(run) ? [] : [stem(run)]
    return run.length < 2 ? [] : [...run].slice(1).map((_, at) => run.slice(at, at + 2))
  })
}

function askedAt(folded: string): (from: number, to: number, isWord: boolean) => boolean {
  const places = [...folded.matchAll(asking), ...folded.matchAll(englishAsking)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  return (from, to, isWord) =>
    places.some(({ start, end }) => {
      const after = from - end
      const before = start - to
      return (after >= 0 && after <= (isWord ? besideWords : beside)) || (!isWord && before >= 0 && before <= beside)
    })
}

function hanPieces(folded: string, isAsked: ReturnType<typeof askedAt>): readonly Piece[] {
  return [...folded.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: run, index }) => {
    const blanked = run
      .replaceAll(joints, (joint) => ' '.repeat(joint.length))
      .replaceAll(numerals, (number) => ' '.repeat(number.length))
    return [...blanked.matchAll(/\S{2,}/gu)].map(({ 0: text, index: at }): Piece => {
      const from = index + at
      return {
        text,
        from,
        to: from + text.length,
        isWord: false,
        terms: [...text].slice(1).map((_, place) => ({
          key: text.slice(place, place + 2),
          from: from + place,
          to: from + place + 2,
        })),
        isAskedFor: isAsked(from, from + text.length, false),
      }
    })
  })
}

function wordPieces(folded: string, isAsked: ReturnType<typeof askedAt>): readonly Piece[] {
  return [...folded.matchAll(/[a-z][a-z0-9'&]*/gu)].flatMap(({ 0: found, index }) => {
    const word = found.replace(/'s$|[.'-]+$/u, '')
    if (word.length < 2 || englishJoints.has(word) || /\d/.test(word)) return []
    const to = index + word.length
    const terms = [{ key: stem(word), from: index, to }]
    return [{ text: word, from: index, to, isWord: true, terms, isAskedFor: isAsked(index, to, true) }]
  })
}

/**
 * What means the same as stretches of a question, each for the shortest stretch that says it. A stretch to which nothing is added holds no
 * shorter one to which something is.
 */
function alternativesOf(
  folded: string,
  units: readonly Span[],
  most: number,
  glossary: Glossary,
): readonly Alternative[] {
  const found: Alternative[] = []
  const looked = new Set<string>()
  const look = (first: number, last: number): ReadonlySet<string> => {
    const from = units[first]?.start ?? 0
    const to = units[last]?.end ?? 0
    const added = expand(folded.slice(from, to), glossary).map(({ text }) => text)
    const key = `${first} ${last}`
    if (added.length === 0 || looked.has(key)) return new Set(added)
    looked.add(key)
    const within = first === last ? [] : [look(first, last - 1), look(first + 1, last)]
    const terms = added
      .filter((text) => !within.some((inner) => inner.has(text)))
      .map(termsOf)
      .filter((each) => each.length > 0)
    if (terms.length > 0) found.push({ from, to, terms })
    return new Set(added)
  }
  if (units.length <= most) {
    if (units.length > 0) look(0, units.length - 1)
  } else for (let at = 0; at + most <= units.length; at++) look(at, at + most - 1)
  return found
}

/** What a folded question is about, between the words that only join or ask. */
export function contentOf(folded: string): readonly Piece[] {
  const isAsked = askedAt(folded)
  return [...hanPieces(folded, isAsked), ...wordPieces(folded, isAsked)]
}

export function piecesOf(question: string, glossary: Glossary): Pieces {
  const folded = foldPlain(question).slice(0, longestRead)
  const pieces = contentOf(folded)
  // A name may run over what elsewhere joins, so what means the same is looked for in all of the question.
  const runs = [...folded.matchAll(/\p{Script=Han}+/gu)].map(({ 0: run, index }) =>
    Array.from(run, (_, at) => ({ start: index + at, end: index + at + 1 })),
  )
  const words = [...folded.matchAll(/[a-z][a-z0-9'&]*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  const alternatives = [
    ...runs.flatMap((run) => alternativesOf(folded, run, longestPhrase, glossary)),
    ...alternativesOf(folded, words, longestTerm, glossary),
  ]
  const pairs = runs.flatMap((run) =>
    run.slice(1).map(({ end }) => ({ key: folded.slice(end - 2, end), from: end - 2, to: end })),
  )
  return { folded, pieces, pairs, alternatives }
}

/** A text as pieces are looked for in it. */
export interface Held {
  readonly folded: string
  readonly stems: ReadonlySet<string>
}
/** A folded text without the marks that set words apart within it. */
export const unmarked = (text: string): string => text.replaceAll(/[「」『』“”‘’"《》〈〉（）()]/gu, '')

export const heldIn = (text: string): Held => {
  const folded = unmarked(text)
  return {
    folded,
    stems: new Set((folded.match(/[a-z][a-z0-9&]*/gu) ?? []).map(stem)),
  }
}

const enough = 0.6

/** Which characters of the question some texts say between them, in the same words or in others that mean the same. */
export function coveredBy({ folded, pieces, pairs, alternatives }: Pieces, ...texts: readonly Held[]): Uint8Array {
  const covered = new Uint8Array(folded.length)
  const holds = (term: string) =>
    texts.some((text) => (/[a-z]/.test(term) ? text.stems.has(term) : text.folded.includes(term)))
  for (const { terms, isWord } of pieces) {
    if (!isWord) continue
    for (const { key, from, to } of terms) if (holds(key)) covered.fill(1, from, to)
  }
  for (const { key, from, to } of pairs) if (holds(key)) covered.fill(1, from, to)
  for (const { from, to, terms } of alternatives) {
    if (terms.some((each) => each.filter(holds).length >= enough * each.length)) covered.fill(1, from, to)
  }
  return covered
}
