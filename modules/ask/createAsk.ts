import type { Facts, PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Search } from '#modules/search'
import type { Database } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { Answer, Quote } from './answer/answer.ts'
import { assertQuotes } from './answer/assertQuotes.ts'
import { respond, type Responding } from './answer/respond.ts'
import { candidatesFor } from './find/candidates.ts'
import { fits } from './find/fits.ts'
import type { Found } from './find/found.ts'
import { lookUp } from './find/lookUp.ts'
import { quotesOf } from './find/quotes.ts'
import { readyTexts } from './find/readyText.ts'
import { rerank } from './find/rerank.ts'
import { catchUp, type CaughtUp } from './indexing/catchUp.ts'
import { follower } from './indexing/follow.ts'
import type { Model } from './model/model.ts'
import { refine, refined } from './model/refine.ts'
import { readyPack } from './pack/readyPack.ts'
import { readQuestion } from './question.ts'

export interface AskNeeds {
  readonly database: Database
  readonly evidence: Pick<Evidence, 'currentTexts' | 'textWithPassages' | 'revision'>
  readonly packs: Pick<Packs, 'current'>
  readonly search: Search
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
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

const mostQuotes = 20
/** How much of its time a model may spend on saying the question in other words. */
const rewritingShare = 0.4
const within = (limit: number): number => Math.min(mostQuotes, Math.max(1, Math.trunc(limit)))

export function createAsk(needs: AskNeeds): Ask {
  const { database, evidence, packs, search, today, newId, model } = needs
  const ready = readyTexts(evidence)
  const follow = follower(
    async () => `${await evidence.revision()} ${packs.current().hash}`,
    () => catchUp({ database, evidence, search }, readyPack(packs.current())),
  )

  /** Everything that one question needs, of one pack and one state of the sources. */
  const opening = async () => {
    await follow.briefly()
    const pack = readyPack(packs.current())
    const revision = await evidence.revision()
    const hashes = new Map(pack.loaded.content.sources.map(({ id, sha256 }) => [id, sha256]))
    const textOf = (sha256: string) => ready(sha256, revision)
    const hashOf = (source: string) => hashes.get(source)
    const textOfSource = async (source: string) => {
      const sha256 = hashOf(source)
      return sha256 === undefined ? undefined : textOf(sha256)
    }
    const find = async (question: string, rewritten?: string): Promise<Found> => {
      const looked = await lookUp(search, pack, { text: question, rewritten, today: today() })
      const candidates = await candidatesFor(looked, { textOf, hashOf, fits })
      return { question, looked, candidates: rerank(question, looked, candidates, pack) }
    }
    return { pack, textOfSource, find }
  }

  async function* stream(given: string, options: AskOptions = {}): AsyncGenerator<AskEvent> {
    const question = readQuestion(given)
    const signal = model === undefined ? undefined : AbortSignal.timeout(model.timeoutMs)
    const rewriting =
      model === undefined
        ? undefined
        : model.model
            .rewrite(question, AbortSignal.timeout(Math.ceil(model.timeoutMs * rewritingShare)))
            .catch(() => undefined)
    const { pack, textOfSource, find } = await opening()
    const { language = 'zh-Hant', asOf = today(), facts = {}, limit: wanted = 5 } = options
    const limit = within(wanted)
    const found = await find(question)
    const responding: Responding = { found, pack, textOfSource, asOf, language, facts, limit }
    const plain = await assertQuotes(evidence, await respond(responding))
    yield { kind: 'answer', answer: plain }
    if (model === undefined || signal === undefined || plain.method !== 'extractive') return
    try {
      const rewritten = await rewriting
      const more = rewritten === undefined ? found : await find(question, rewritten)
      const [first] = plain.quotes
      if (first === undefined) return
      const chosen = await refine(more, first, { model: model.model, signal, newId, limit })
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
      const { find } = await opening()
      const { candidates } = await find(question)
      return { coverage: Math.min(1, candidates[0]?.coverage ?? 0), quotes: quotesOf(candidates, within(limit)) }
    },
    catchUp: follow.now,
  }
}
