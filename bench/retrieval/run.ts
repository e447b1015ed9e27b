// npm run bench -- retrieval [PASSAGES QUESTIONS] [COUNT [KIND]]: finding passages, beside plain BM25 and PostgreSQL's own full-text search.
import { expand, slotsOf } from '#engines/chinese'
import { createSearch, searchMigrations } from '#modules/search'
import { scratchDatabase } from '../../test/support/scratchDatabase.ts'
import { seeded } from '../rules/random.ts'
import { makeCorpus, readCorpus } from './corpus.ts'
import { distractorKinds, withDistractors } from './distractors.ts'
import { createPeer } from './peer.ts'
import { createPlainBm25 } from './plainBm25.ts'
import { askAll, quantile, recall, taken, type Asked, type Side, type Taken } from './side.ts'

const most = 600
const made = 2_000
/** How many passages one document has that is added, given again and removed. */
const oneDocument = 50

const args = process.argv.slice(2)
const kind = distractorKinds.find((one) => args.includes(one)) ?? 'halves'
const [passagesPath, questionsPath] = args.filter((arg) => arg !== kind && !/^\d+$/.test(arg))
const random = seeded(20260310)
const given =
  passagesPath === undefined || questionsPath === undefined
    ? makeCorpus(random, made, most)
    : readCorpus(passagesPath, questionsPath)
const corpus = withDistractors(given, Number(args.find((arg) => /^\d+$/.test(arg)) ?? 0), kind, random)
/** Every n-th question, so that all parts of the corpus are asked of. */
const step = Math.max(1, Math.ceil(corpus.questions.length / most))
const questions = corpus.questions.filter((_, at) => at % step === 0)

const scratch = await scratchDatabase([searchMigrations])
const { database } = scratch
const search = createSearch({ database })
const peer = createPeer(database)
const plain = createPlainBm25()
const indexed = (document: string, texts: readonly string[]) =>
  search.index(
    'bench',
    texts.map((text, ordinal) => ({ document, ordinal, text })),
  )

const ours: Side = {
  name: 'ours',
  index: (passages) =>
    search.index(
      'bench',
      passages.map(({ id, text }) => ({ document: id, ordinal: 0, text })),
    ),
  find: async (text) => {
    const { found } = await search.find('bench', { text, additions: expand(text), slots: slotsOf(text) }, 10)
    return found.map(({ document }) => document)
  },
}
const sides: readonly Side[] = [
  ours,
  { name: 'BM25', index: plain.index, find: (text) => plain.find(text, 10) },
  { name: 'tsvector', index: peer.index, find: (text) => peer.find(text, 10) },
]

const each = ({ wall, ours: us, postgres }: Taken, of: number): string =>
  `${(wall / of).toFixed(2)} ms each; of processor time ${(us / of).toFixed(2)} ours, ${(postgres / of).toFixed(2)} PostgreSQL's`

async function report(side: Side): Promise<Asked> {
  const indexing = await taken(database, () => side.index(corpus.passages))
  const perSecond = Math.round((1_000 * corpus.passages.length) / indexing.wall)
  console.log(`${side.name}: indexed at ${perSecond}/s (${each(indexing, corpus.passages.length)})`)
  let asked: Asked = { times: [], ranks: [] }
  for (const turn of ['first time', 'again']) {
    const asking = await taken(database, async () => {
      asked = await askAll(side, questions)
    })
    console.log(
      `  asked ${turn}: recall@1 ${recall(asked, 1)} @5 ${recall(asked, 5)} @10 ${recall(asked, 10)}; ` +
        `p50 ${quantile(asked.times, 0.5)} ms, p95 ${quantile(asked.times, 0.95)} ms; ${each(asking, questions.length)}`,
    )
  }
  return asked
}

try {
  console.log(`${corpus.passages.length} passages (${corpus.name}), ${questions.length} questions`)
  for (const side of sides) {
    await report(side)
    if (side !== ours) continue
    const texts = corpus.passages.slice(0, oneDocument).map(({ text }) => text)
    const changes = {
      'a document of 50 added': () => indexed('new', texts),
      'given again': () => indexed('new', texts),
      removed: () => search.remove('bench', ['new']),
    }
    for (const [name, work] of Object.entries(changes)) {
      const { wall, ours: us, postgres } = await taken(database, work)
      console.log(`  ${name}: ${wall.toFixed(0)} ms; of processor time ${us.toFixed(0)} ours, ${postgres} PostgreSQL's`)
    }
  }
} finally {
  await scratch.close()
}
