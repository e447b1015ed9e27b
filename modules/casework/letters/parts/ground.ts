import { formatDate, quoted, type Language } from '#platform/i18n'
import { schemeById, processById, type Process, type Scheme, type Stage } from '#modules/packs'
import { hrefOf } from '../../acts/openAct.ts'
import { dayIn, lastDayBefore } from '../../process/calendar.ts'
import type { LetterBlock, LetterInput, LetterSpan } from '../letter.ts'
import { words, type Words } from '../words.ts'

/** What every part of a letter is made from. */
export interface Ground extends LetterInput {
  readonly t: Words
  readonly process: Process | undefined
  readonly scheme: Scheme | undefined
  readonly schemeName: string
  /** As a sentence names it. */
  readonly schemeQuoted: string
  /** The day of an instant, as the city counts days. */
  readonly day: (at: Date) => string
  /** The last day before a time is over. */
  readonly lastDay: (due: Date) => string
  readonly casePath: string
}

export function groundOf(input: LetterInput): Ground {
  const { view, pack, language } = input
  const zone = pack.content.pack.timezone
  const scheme = schemeById(pack.content, view.scheme)
  const schemeName = scheme?.title[language] ?? view.title[language]
  return {
    ...input,
    t: words(language),
    process: processById(pack.content, view.process),
    scheme,
    schemeName,
    schemeQuoted: quoted(schemeName, language),
    day: (at) => formatDate(dayIn(zone, at.getTime()), language),
    lastDay: (due) => formatDate(lastDayBefore(zone, due.getTime()), language),
    casePath: hrefOf(view),
  }
}

export const stageOf = ({ process }: Ground, id: string | undefined): Stage | undefined =>
  process?.stages.find((stage) => stage.id === id)

export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
export const paragraph = (...parts: readonly (string | LetterSpan)[]): LetterBlock => ({
  kind: 'paragraph',
  spans: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
})
/** A sentence that ends in a colon, and then the link it speaks of. */
export const leadsTo = (sentence: string, text: string, path: string, language: Language): LetterBlock =>
  paragraph(language === 'en' ? `${sentence} ` : sentence, { text, path })
