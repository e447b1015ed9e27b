import { readSentences, type Passage, type Sentence } from '#engines/passages'
import { isForMachines } from './forMachines.ts'
import type { Span, Unit, UnitSentence } from './unit.ts'

/** From this many characters on a passage is searched by itself; shorter ones, as slides have them, stand together. */
const paragraphLength = 80
const blockLength = 180
/** A passage longer than this is searched in parts: what is found in it should still be near what answers. */
const longest = 1_200
const mostHeading = 120

interface Draft {
  text: string
  readonly sentences: UnitSentence[]
  body: number
}

const isIdeograph = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}，。、；：！？」』）]/u.test(character)

/** The words of a span, its lines rejoined: nothing between Chinese characters, a blank elsewhere. */
function wordsOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replaceAll(/\s*[\r\n]+\s*/g, (gap, at: number, whole: string) =>
      isIdeograph(whole[at - 1]) && isIdeograph(whole[at + gap.length]) ? '' : ' ',
    )
}

const newDraft = (): Draft => ({ text: '', sentences: [], body: 0 })

function add(draft: Draft, text: string, { spans, passage }: Sentence, isHeading: boolean): void {
  const words = spans.map((span) => wordsOf(text, span)).join('')
  if (draft.text !== '') draft.text += /[。！？.!?]\s*$/u.test(draft.text) ? '\n' : '。\n'
  const start = draft.text.length
  draft.text += words
  draft.sentences.push({ within: { start, end: draft.text.length }, spans, passage, isHeading })
  if (!isHeading) draft.body += words.length
}

/** The units of a text, in order. What belongs to the page and not to the text is in none, and nor are words meant for machines. */
export function unitsOf(text: string, passages: readonly Passage[]): readonly Unit[] {
  const sentences = readSentences(text, passages).filter(
    ({ spans }) => !isForMachines(spans.map((span) => text.slice(span.start, span.end)).join('')),
  )
  const byPassage = Map.groupBy(sentences, ({ passage }) => passage)
  const units: Unit[] = []
  const close = ({ text: words, sentences: of }: Draft) => {
    if (of.length > 0) units.push({ ordinal: units.length, text: words, sentences: of })
  }
  let block = newDraft()
  const closeBlock = () => {
    close(block)
    block = newDraft()
  }
  for (const { ordinal, kind } of passages) {
    const of = byPassage.get(ordinal) ?? []
    const length = of.reduce(
      (sum, { spans }) => sum + spans.reduce((width, { start, end }) => width + end - start, 0),
      0,
    )
    if (length === 0) continue
    if (kind === 'caption') {
      const caption = newDraft()
      for (const sentence of of) add(caption, text, sentence, false)
      close(caption)
      continue
    }
    const isHeading = kind === 'heading'
    const isParagraph = !isHeading && length >= paragraphLength
    if (block.body > 0 && (isHeading || isParagraph)) closeBlock()
    if (isHeading && block.text.length > mostHeading) closeBlock()
    for (const sentence of of) {
      if (block.body > longest) closeBlock()
      add(block, text, sentence, isHeading)
    }
    if (block.body >= blockLength || isParagraph) closeBlock()
  }
  closeBlock()
  return units
}
