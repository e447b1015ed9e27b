import type { Facts, PlainDate } from '#engines/rules'
import type { Language } from '#platform/i18n'
import type { Answer, Quote } from './answer/answer.ts'
import { assertQuotes } from './answer/assertQuotes.ts'
import { respond, type Responding } from './answer/respond.ts'
import { createFinding, type FindingNeeds } from './find/createFinding.ts'
import { quotesOf } from './find/quotes.ts'
import type { CaughtUp } from './indexing/catchUp.ts'
import type { Model } from './model/model.ts'
import { refine, refined } from './model/refine.ts'
import { readQuestion } from './question.ts'

export interface AskNeeds extends FindingNeeds {
  /** A name that nobody can know beforehand, such as a UUID. */
  readonly newId: () => string
  /** A language model, if there is one, and the milliseconds that it may take for one question. */
  readonly model?: { readonly model: Model; readonly timeoutMs: number } | undefined
}

export interface AskOptions {
  /** Used where the question does not tell its language. */
  readonly language?: Language | undefined
  /** The day on which schemes are decided; today unless said. */
  readonly asOf?: PlainDate | undefined
  /** What is known of the asker besides, checked by the rules engine. */
  readonly facts?: Facts | undefined
  /** At most so many quotes, 1 to 20; five unless said. */
  readonly limit?: number | undefined
}

/** An answer as it comes: at once without a model, and again where one has chosen among its quotes. */
export interface AskEvent {
  readonly kind: 'answer' | 'refined'
  readonly answer: Answer
}

/** The passages nearest to some words; whether they answer anything is not said. */
export interface Nearest {
  readonly coverage: number
  readonly quotes: readonly Quote[]
}

export interface Ask {
  /**
   * Answers a question. Nothing of it is stored or logged.
   * @throws FeilunError `question-empty` or `question-too-long`
   */
  readonly ask: (question: string, options?: AskOptions) => Promise<Answer>
  /** The same as it comes, one or two events. @throws FeilunError as `ask` */
  readonly stream: (question: string, options?: AskOptions) => AsyncIterable<AskEvent>
  /** Finds passages, best first. @param limit 1 to 20 @throws FeilunError as `ask` */
  readonly search: (question: string, limit?: number) => Promise<Nearest>
  /** Indexes what has come in since; see `catchUp`. */
  readonly catchUp: () => Promise<CaughtUp>
}

/** A model at work on one question. */
interface Helping {
  readonly model: Model
  readonly signal: AbortSignal
  readonly rewriting: Promise<string | undefined>
}

const mostQuotes = 20
/** How much of its time a model may spend on saying the question in other words. */
const rewritingShare = 0.4
const atMost = (limit: number): number => Math.min(mostQuotes, Math.max(1, Math.trunc(limit)))

export function createAsk(needs: AskNeeds): Ask {
  const { evidence, today, newId, model } = needs
  const { open, catchUp } = createFinding(needs)

  async function* stream(given: string, options: AskOptions = {}): AsyncGenerator<AskEvent> {
    const question = readQuestion(given)
    if (model === undefined) return yield* answers(question, options)
    // A model is asked nothing more once the answer is given, or whoever asked has gone.
    const over = new AbortController()
    const within = (ms: number) => AbortSignal.any([over.signal, AbortSignal.timeout(Math.ceil(ms))])
    const { timeoutMs } = model
    const rewriting = model.model.rewrite(question, within(timeoutMs * rewritingShare)).catch(() => undefined)
    try {
      yield* answers(question, options, { model: model.model, signal: within(timeoutMs), rewriting })
    } finally {
      over.abort()
    }
  }

  async function* answers(question: string, options: AskOptions, helping?: Helping): AsyncGenerator<AskEvent> {
    const { pack, textOfSource, find } = await open()
    const { language = 'zh-Hant', asOf = today(), facts = {}, limit: wanted = 5 } = options
    const limit = atMost(wanted)
    const found = await find(question)
    const responding: Responding = { found, pack, textOfSource, asOf, language, facts, limit }
    const plain = await assertQuotes(evidence, await respond(responding))
    yield { kind: 'answer', answer: plain }
    if (helping === undefined || plain.method !== 'extractive') return
    try {
      const { model: helper, signal, rewriting } = helping
      const rewritten = await rewriting
      const more = rewritten === undefined ? found : await find(question, rewritten)
      const [first] = plain.quotes
      if (first === undefined) return
      const chosen = await refine(more, first, { model: helper, signal, newId, limit })
      if (chosen !== undefined) yield { kind: 'refined', answer: await assertQuotes(evidence, refined(plain, chosen)) }
    } catch {
      // A model that fails, is too slow or says nothing of use leaves the answer as it is.
    }
  }

  return {
    stream,
    ask: async (question, options) => {
      let last: Answer | undefined
      for await (const { answer } of stream(question, options)) last = answer
      if (last === undefined) throw new Error('A question ends in an answer')
      return last
    },
    search: async (given, limit = 10) => {
      const question = readQuestion(given)
      const { find } = await open()
      const { candidates } = await find(question)
      return { coverage: Math.min(1, candidates[0]?.coverage ?? 0), quotes: quotesOf(candidates, atMost(limit)) }
    },
    catchUp,
  }
}
