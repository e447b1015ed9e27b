import type { RulePack } from '#engines/rules'
import type { Database } from '#platform/database'
import { knownPacks } from '../acts/packFor.ts'
import type { PacksPort } from '../model/needs.ts'
import { replay, replayAll, type Replayed } from './replay/replay.ts'
import { decisionsByReference } from './replay/stored.ts'
import { tryRules, type Trial, type TrialOptions } from './trial/tryRules.ts'

/** What whoever runs the server can ask of all cases: it changes nothing. */
export interface Replays {
  /** Decides again what was decided in a case. @throws FeilunError `case-unknown` where nothing was decided */
  readonly replay: (reference: string) => Promise<readonly Replayed[]>
  /** The same of every case, one decision after the other, in flat memory. */
  readonly replayAll: () => AsyncIterable<Replayed>
  /** Whom other rules would decide otherwise. */
  readonly tryRules: (rules: RulePack, options?: TrialOptions) => Promise<Trial>
}

export function createReplays({
  database,
  packs,
}: {
  readonly database: Database
  readonly packs: PacksPort
}): Replays {
  const known = knownPacks(packs)
  return {
    replay: async (reference) => replay(known, reference, await decisionsByReference(database, reference)),
    replayAll: () => replayAll(known, database),
    tryRules: (rules, options) => tryRules(database, rules, options),
  }
}
