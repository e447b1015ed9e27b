import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, knownOf, type ReadText } from '#engines/reading'
import { readPack } from '#modules/packs'
import { articleDocuments, sourceDocuments, type Document } from './documents.ts'
import { holds, readGold, type GoldItem } from './gold.ts'
import {
  foundIn,
  kinds,
  matchFound,
  none,
  plus,
  precision,
  recall,
  type Kind,
  type Matching,
  type Tally,
} from './score.ts'

export const groups = ['sources', 'development', 'development-2', 'held-out'] as const
export type Group = (typeof groups)[number]
export type Scores = Readonly<Record<Kind, Tally>>

const here = import.meta.dirname
const goldOf = (group: Group): string =>
  group === 'sources' ? join(here, 'gold.jsonl') : join(here, group, 'gold.jsonl')

async function reader(): Promise<{
  readonly read: ReadText
  readonly documentsOf: (group: Group) => readonly Document[]
}> {
  const pack = await readPack(join(here, '../../packs/hk-2026'))
  if (!pack.ok) throw new Error('The pack has errors')
  const { content } = pack.pack
  const folder = process.env['FEILUN_SOURCES']
  return {
    read: createReader(knownOf(content)),
    documentsOf: (group) => {
      if (group !== 'sources') return articleDocuments(join(here, group))
      return folder === undefined ? [] : sourceDocuments(folder, content)
    },
  }
}

/** One document's matchings by kind. */
export interface Judged {
  readonly document: Document
  readonly matchings: Readonly<Record<Kind, Matching>>
}

async function judge(group: Group): Promise<readonly Judged[]> {
  const { read, documentsOf } = await reader()
  const gold = readGold(goldOf(group))
  return documentsOf(group).map((document) => {
    const items = gold.filter((item) => item.document === document.name)
    const broken = items.filter((item) => !holds(item, document.text)).length
    if (broken > 0) throw new Error(`${broken} sums of ${group} do not hold`)
    const found = foundIn(read(document))
    const of = (kind: Kind): readonly GoldItem[] => items.filter((item) => item.kind === kind)
    const matched = (kind: Kind): Matching => matchFound(found[kind], of(kind))
    return { document, matchings: { amount: matched('amount'), date: matched('date'), owner: matched('owner') } }
  })
}

/** The totals of a group; `undefined` where its texts are not at hand. */
export async function scoresOf(group: Group): Promise<Scores | undefined> {
  if (!existsSync(goldOf(group))) return undefined
  const judged = await judge(group)
  if (judged.length === 0) return undefined
  const total = (kind: Kind): Tally => judged.reduce((sum, { matchings }) => plus(sum, matchings[kind].tally), none)
  return { amount: total('amount'), date: total('date'), owner: total('owner') }
}

/** Every case of the development texts, for whoever improves the reader. There is no such list of the held-out ones. */
export const developmentCases = async (): Promise<readonly Judged[]> => [
  ...(await judge('sources')),
  ...(await judge('development')),
  ...(await judge('development-2')),
]

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

export function scoreLines(group: Group, scores: Scores): readonly string[] {
  return kinds.map((kind) => {
    const tally = scores[kind]
    return `${group} ${kind}: precision ${percent(precision(tally))} (${tally.right}/${tally.found}), recall ${percent(recall(tally))} (${tally.right}/${tally.wanted})`
  })
}

/** `node test/reading/evaluate.ts`, or with the names of some groups. */
if (import.meta.main) {
  const asked = process.argv.slice(2)
  for (const group of groups.filter((each) => asked.length === 0 || asked.includes(each))) {
    const scores = await scoresOf(group)
    console.log(scores ? scoreLines(group, scores).join('\n') : `${group}: not at hand`)
  }
}
