import { languageOf } from '#engines/chinese'
import type { PlainDate } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { languageFrom, type Language } from '#platform/i18n'
import { renderPage } from '#platform/ui'
import type { AskEvent } from '../createAsk.ts'
import type { AskDependencies } from '../dependencies.ts'
import { longestQuestion } from '../question.ts'
import { words } from '../words.ts'
import { AskPage, type AskState } from './AskPage.tsx'
import { sourcesRead } from './sourcesRead.ts'

/** What a page of asking depends on besides the question. */
export interface Asking {
  /** The language that the request came with, and whether its address names it: then no question changes it. */
  readonly language: Language
  readonly chosen: string | undefined
  readonly path: string
  readonly asOf: PlainDate
}

export interface Drawn {
  readonly kind: AskEvent['kind'] | 'refused' | 'first'
  readonly status: 200 | 400
  readonly language: Language
  readonly html: string
}

const isChosen = ({ chosen }: Asking): boolean => chosen !== undefined && languageFrom(chosen) !== undefined

/** The language for a question: the one that the address names, else the question's own, else the reader's. */
const languageFor = (asking: Asking, question: string): Language =>
  isChosen(asking) ? asking.language : (languageOf(question.slice(0, longestQuestion)) ?? asking.language)

export function drawFirst({ site, packs }: AskDependencies, { language, path, asOf }: Asking): Drawn {
  const html = renderPage(AskPage({ site, language, path, loaded: packs.current(), asOf, state: { kind: 'first' } }))
  return { kind: 'first', status: 200, language, html }
}

/** What is wrong with a question, in a sentence; `undefined` where the fault is not the question's. */
function refusal(error: unknown, question: string, language: Language): string | undefined {
  const t = words(language)
  if (!(error instanceof FeilunError)) return undefined
  if (error.code === 'question-empty') return t(question.trim() === '' ? 'ask.error.empty' : 'ask.error.signs')
  if (error.code === 'question-too-long')
    return t('ask.error.too-long', { length: question.length, most: longestQuestion })
  return undefined
}

/** The pages of a question as its answers come: one, or a second where a model has chosen; or the page that says what is wrong. */
export async function* drawAnswers(
  dependencies: AskDependencies,
  asking: Asking,
  question: string,
): AsyncGenerator<Drawn> {
  const { site, packs, ask, evidence } = dependencies
  const { path, asOf } = asking
  const language = languageFor(asking, question)
  const loaded = packs.current()
  const draw = (state: AskState) => renderPage(AskPage({ site, language, path, loaded, asOf, state }))
  try {
    for await (const { kind, answer } of ask.stream(question, { language, asOf })) {
      const sources = await sourcesRead(evidence, language, path)
      const followed = language === asking.language ? 'as-asked' : 'followed'
      const html = draw({ kind: 'answered', question: shown(question), answer, sources, followed })
      yield { kind, status: 200, language, html }
    }
  } catch (thrown) {
    const error = refusal(thrown, question, language)
    if (error === undefined) throw thrown
    yield {
      kind: 'refused',
      status: 400,
      language,
      html: draw({ kind: 'refused', question: question.toWellFormed(), error }),
    }
  }
}

/** A question as it is shown again: what cannot be seen, and could turn the words around it, is gone. */
const shown = (question: string): string =>
  question
    .toWellFormed()
    .replaceAll(/(?![\u200c\u200d\s])[\p{Cf}\p{Cc}]/gu, '')
    .trim()
