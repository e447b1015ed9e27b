import { createEvidence, type Evidence } from '#modules/evidence'
import { createPacks, type Packs } from '#modules/packs'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'

/** The modules that keep something, made ready over one database. */
export interface Modules {
  readonly evidence: Evidence
  readonly packs: Packs
}

export const documentLimits = (config: Config) => ({ maxDocumentBytes: config.FEILUN_MAX_DOCUMENT_MB * 1_048_576 })

/** Wires the modules, for the server and for commands alike. Edit this to add one that keeps something. */
export function modulesOf(database: Database, config: Config, now: () => Date): Modules {
  const evidence = createEvidence({
    database,
    now,
    limits: documentLimits(config),
    allowedHosts: config.FEILUN_INGEST_ALLOW,
  })
  const packs = createPacks({ database, evidence, now })
  return { evidence, packs }
}
