import type { PlainDate } from '#engines/rules'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Search } from '#modules/search'
import type { Database } from '#platform/database'
import { catchUp, type CaughtUp } from '../indexing/catchUp.ts'
import { follower } from '../indexing/follow.ts'
import { readyPack, type ReadyPack } from '../pack/readyPack.ts'
import { candidatesFor } from './candidates.ts'
import { fits } from './fits.ts'
import type { Found } from './found.ts'
import { lookUp } from './lookUp.ts'
import { readyTexts, type ReadyText } from './readyText.ts'
import { rerank } from './rerank.ts'

export interface FindingNeeds {
  readonly database: Database
  readonly evidence: Pick<Evidence, 'currentTexts' | 'textWithPassages' | 'revision'>
  readonly packs: Pick<Packs, 'current'>
  readonly search: Search
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}

/** Everything that one question needs, of one pack and one state of the sources. */
export interface Opened {
  readonly pack: ReadyPack
  /** The stored text of a source of the pack; `undefined` while it is not ingested. */
  readonly textOfSource: (source: string) => Promise<ReadyText | undefined>
  /** @param rewritten the same question in other words */
  readonly find: (question: string, rewritten?: string) => Promise<Found>
}

export interface FindsSentences {
  readonly open: () => Promise<Opened>
  /** Indexes what has come in since; see `catchUp`. */
  readonly catchUp: () => Promise<CaughtUp>
}

/** Finds the sentences that may answer a question, and reads the first of them closely. */
export function createFinding({ database, evidence, packs, search, today }: FindingNeeds): FindsSentences {
  const ready = readyTexts(evidence)
  const follow = follower(
    async () => `${await evidence.revision()} ${packs.current().hash}`,
    () => catchUp({ database, evidence, search }, readyPack(packs.current())),
  )
  const open = async (): Promise<Opened> => {
    await follow.briefly()
    const pack = readyPack(packs.current())
    const revision = await evidence.revision()
    const hashes = new Map(pack.loaded.content.sources.map(({ id, sha256 }) => [id, sha256]))
    const textOf = (sha256: string) => ready(sha256, revision)
    const hashOf = (source: string) => hashes.get(source)
    const find = async (question: string, rewritten?: string): Promise<Found> => {
      const looked = await lookUp(search, pack, { text: question, rewritten, today: today() })
      const candidates = await candidatesFor(looked, { textOf, hashOf, fits })
      return { question, looked, candidates: rerank(question, looked, candidates, pack) }
    }
    const textOfSource = async (source: string) => {
      const sha256 = hashOf(source)
      return sha256 === undefined ? undefined : textOf(sha256)
    }
    return { pack, textOfSource, find }
  }
  return { open, catchUp: follow.now }
}
