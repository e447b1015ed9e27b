import { randomUUID } from 'node:crypto'
import { minor } from '#modules/accounts'
import { readConfig } from '#platform/config'
import { openDatabase, type Database } from '#platform/database'
import { modulesOf, type Modules } from '../../../apps/server/modulesOf.ts'
import { settingsFor } from './settings.ts'

/** A city with models: its projects, keys and limits. */
export interface City extends Pick<Modules, 'ledger' | 'gateway'> {
  readonly database: Database
  /** Every level that has a limit, and what it is. */
  readonly limits: ReadonlyMap<string, number>
  /** Three more projects with a key each: one that is soon spent, one whose key is, and one with plenty. Gives the keys. */
  readonly openProjects: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const by = { job: 'bench' }
const plenty = 100_000_000
/** Enough for a few dozen calls. */
const little = 20_000

export async function cityAt(env: Readonly<Record<string, string>>, url: string, providerUrl: string): Promise<City> {
  const config = readConfig(env)
  const database = openDatabase(url)
  const { gateway, ledger, packs } = modulesOf(database, config, () => new Date())
  await packs.load(config.FEILUN_PACK)
  await gateway.upstreams.load({ name: 'bench', text: settingsFor(providerUrl) }, 'bench')
  const measure = packs.current().content.measures[0]?.id
  if (measure === undefined) throw new Error('The pack has no measure.')
  const limits = new Map<string, number>()
  const open = async (project: number, key: number): Promise<string> => {
    const { id, account } = await gateway.projects.open(by, {
      name: 'bench',
      party: randomUUID(),
      measure,
      limit: minor(project),
    })
    const made = await gateway.projects.makeKey(by, id, { name: 'bench', limit: minor(key) })
    limits.set(account, project).set(made.key.account, key)
    return made.secret
  }
  const first = await open(plenty, plenty)
  await gateway.projects.setLimit(by, { level: 'measure', measure }, minor(plenty))
  limits.set(`models/${measure}`, plenty)
  let unused: string | undefined = first
  return {
    database,
    ledger,
    gateway,
    limits,
    openProjects: async () => {
      const wide = unused ?? (await open(plenty, plenty))
      unused = undefined
      return [wide, await open(little, plenty), await open(plenty, little)]
    },
    close: async () => {
      await gateway.upstreams.close()
      await database.close()
    },
  }
}
