import { languageOf } from '#engines/chinese'
import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Search } from '#modules/search'
import type { Database } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { Answer } from './answer/answer.ts'
import { assertQuotes } from './answer/assertQuotes.ts'
import { candidatesFor } from './find/candidates.ts'
import { fits } from './find/fits.ts'
import { lookUp, type LookedUp } from './find/lookUp.ts'
import { quotesOf } from './find/quotes.ts'
import { readyTexts } from './find/readyText.ts'
import type { Candidate } from './find/candidate.ts'
import { catchUp, type CaughtUp } from './indexing/catchUp.ts'
import { readyPack } from './pack/readyPack.ts'
import { readQuestion } from './question.ts'

export interface AskNeeds {
  readonly database: Database
  readonly evidence: Evidence
  readonly packs: Pick<Packs, 'current'>
  readonly search: Search
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}

export interface AskOptions {
  /** Used where the question does not tell its language. */
  readonly language?: Language | undefined
  readonly asOf?: PlainDate | undefined
  /** At most so many quotes, 1 to 20; five unless said. */
  readonly limit?: number | undefined
}

export interface Ask {
  /** @throws FeilunError `question-empty`, `question-too-long` */
  readonly ask: (question: string, options?: AskOptions) => Promise<Answer>
  /** What was looked up and found, for measuring. */
  readonly inspect: (
    question: string,
  ) => Promise<{ readonly looked: LookedUp; readonly candidates: readonly Candidate[] }>
  readonly catchUp: () => Promise<CaughtUp>
}

export function createAsk({ database, evidence, packs, search, today }: AskNeeds): Ask {
  const textOf = readyTexts(evidence)
  const inspect = async (question: string) => {
    const pack = readyPack(packs.current())
    const revision = await evidence.revision()
    const hashes = new Map(pack.loaded.content.sources.map(({ id, sha256 }) => [id, sha256]))
    const looked = await lookUp(search, pack, { text: question, today: today() })
    const candidates = await candidatesFor(looked, {
      textOf: (sha256) => textOf(sha256, revision),
      hashOf: (source) => hashes.get(source),
      fits,
    })
    return { looked, candidates }
  }
  return {
    inspect,
    catchUp: () => catchUp({ database, evidence, search }, readyPack(packs.current())),
    ask: async (given, { language, asOf = today(), limit = 5 } = {}) => {
      const question = readQuestion(given)
      const { looked, candidates } = await inspect(question)
      const { id, version, hash } = packs.current()
      const common = {
        language: languageOf(question) ?? language ?? 'zh-Hant',
        asOf,
        pack: { id, version, hash },
        coverage: candidates[0]?.coverage ?? 0,
        confidence: looked.sources.confidence,
      }
      const quotes = quotesOf(candidates, limit)
      const answer: Answer =
        quotes.length === 0
          ? { ...common, answered: false, method: 'none', quotes: [], nearest: [] }
          : { ...common, answered: true, method: 'extractive', quotes: [...quotes], disagreements: [] }
      return assertQuotes(evidence, answer)
    },
  }
}
