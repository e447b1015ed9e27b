import type { Config } from '#platform/config'
import { createSecrets, masterKeyOf, type Secrets } from '#platform/secrets'

/** What seals and hashes here. The key is looked for, or made, when it is first needed: most commands need none. @throws FeilunError `config-invalid` */
export function secretsOf(config: Pick<Config, 'FEILUN_SECRET' | 'FEILUN_SECRET_EARLIER' | 'FEILUN_DATA'>): Secrets {
  let made: Secrets | undefined
  const known = (): Secrets => {
    made ??= createSecrets({
      current: masterKeyOf(config.FEILUN_SECRET, config.FEILUN_DATA),
      earlier: config.FEILUN_SECRET_EARLIER,
    })
    return made
  }
  return {
    seal: (purpose, text) => known().seal(purpose, text),
    open: (purpose, sealed) => known().open(purpose, sealed),
    keyedHash: (purpose, value) => known().keyedHash(purpose, value),
    keyedHashes: (purpose, value) => known().keyedHashes(purpose, value),
  }
}
