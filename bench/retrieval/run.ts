// npm run bench -- retrieval [PASSAGES QUESTIONS] [COUNT]: finding passages, beside PostgreSQL's own full-text search in the same run.
import { expand, slotsOf } from '#engines/chinese'
import { createSearch, searchMigrations } from '#modules/search'
import { scratchDatabase } from '../../test/support/scratchDatabase.ts'
import { seeded } from '../rules/random.ts'
import { makeCorpus, readCorpus, withDistractors, type Question } from './corpus.ts'
import { createPeer } from './peer.ts'

const most = 600
const made = 2_000

const args = process.argv.slice(2)
const [passagesPath, questionsPath] = args.filter((arg) => !/^\d+$/.test(arg))
const random = seeded(20260310)
const given =
  passagesPath === undefined || questionsPath === undefined
    ? makeCorpus(random, made, most)
    : readCorpus(passagesPath, questionsPath)
const corpus = withDistractors(given, Number(args.find((arg) => /^\d+$/.test(arg)) ?? 0), random)
/** Every n-th question, so that all parts of the corpus are asked of. */
const step = Math.max(1, Math.ceil(corpus.questions.length / most))
const questions = corpus.questions.filter((_, at) => at % step === 0)

const scratch = await scratchDatabase([searchMigrations])
const search = createSearch(scratch)
const peer = createPeer(scratch.database)

const timed = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

interface Side {
  readonly name: string
  readonly index: () => Promise<void>
  readonly find: (question: string) => Promise<readonly string[]>
  readonly times: number[]
  readonly ranks: number[]
  indexing: number
}

const sides: readonly Side[] = [
  {
    name: 'ours',
    index: () =>
      search.index(
        'bench',
        corpus.passages.map(({ id, text }) => ({ document: id, ordinal: 0, text })),
      ),
    find: async (text) => {
      const { found } = await search.find('bench', { text, additions: expand(text), slots: slotsOf(text) }, 10)
      return found.map(({ document }) => document)
    },
    times: [],
    ranks: [],
    indexing: 0,
  },
  {
    name: 'tsvector',
    index: () => peer.index(corpus.passages),
    find: (text) => peer.find(text, 10),
    times: [],
    ranks: [],
    indexing: 0,
  },
]

async function ask({ find, times, ranks }: Side, { text, answers }: Question): Promise<void> {
  let found: readonly string[] = []
  times.push(
    await timed(async () => {
      found = await find(text)
    }),
  )
  const rank = found.findIndex((id) => answers.includes(id))
  ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank + 1)
}

const quantile = (values: readonly number[], of: number): string =>
  ([...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(of * values.length) - 1)] ?? 0).toFixed(1)
const recall = ({ ranks }: Side, at: number): string =>
  ((100 * ranks.filter((rank) => rank <= at).length) / Math.max(1, ranks.length)).toFixed(1)

try {
  for (const side of sides) side.indexing = await timed(side.index)
  // Interleaved question by question, so that both meet the same noise; the first few are not counted.
  for (const { text } of questions.slice(0, 20)) for (const { find } of sides) await find(text)
  for (const question of questions) for (const side of sides) await ask(side, question)
} finally {
  await scratch.close()
}

console.log(`${corpus.passages.length} passages (${corpus.name}), ${questions.length} questions`)
for (const side of sides) {
  console.log(
    `  ${side.name.padEnd(9)} recall@1 ${recall(side, 1)} @5 ${recall(side, 5)} @10 ${recall(side, 10)}; ` +
      `p50 ${quantile(side.times, 0.5)} ms, p95 ${quantile(side.times, 0.95)} ms; indexed in ${(side.indexing / 1_000).toFixed(1)} s`,
  )
}
const [ours, theirs] = sides
if (ours !== undefined && theirs !== undefined) {
  console.log(
    `bench retrieval: passages=${corpus.passages.length} recall1=${recall(ours, 1)} recall5=${recall(ours, 5)} p50_ms=${quantile(ours.times, 0.5)} ` +
      `p95_ms=${quantile(ours.times, 0.95)} per_s=${Math.round(corpus.passages.length / (ours.indexing / 1_000))} ` +
      `tsvector_recall1=${recall(theirs, 1)} tsvector_recall5=${recall(theirs, 5)} tsvector_p50_ms=${quantile(theirs.times, 0.5)} tsvector_p95_ms=${quantile(theirs.times, 0.95)}`,
  )
}
