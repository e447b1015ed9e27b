import { minor, type Minor, type Unit } from '#modules/accounts'
import { processById, schemeById, type LoadedPack, type Packs } from '#modules/packs'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Award } from './award.ts'
import { awardOf, isExample, unitOf } from './awardOf.ts'
import { recently } from './recently.ts'
import { decidedBy, madeRows, sumsOfAwards, type DecidedBy, type Place } from './store.ts'

export interface AwardsNeeds {
  readonly database: Database
  readonly packs: Pick<Packs, 'current' | 'at'>
  readonly now: () => Date
}

/** Whether awards of example processes are among what is asked for. They are no awards of the city's. */
export type Examples = 'with-examples' | 'without-examples'

export interface AwardsPage {
  readonly awards: readonly Award[]
  /** Where the next page begins; undefined on the last. */
  readonly next: Place | undefined
}

export interface SchemeSum {
  readonly scheme: string
  readonly title: Text
  readonly unit: Unit
  readonly count: number
  readonly awarded: Minor
  readonly paid: Minor
  readonly isExample: boolean
}

export interface Awards {
  /** Every award, the oldest first, one after another: however many there are, few are in memory. */
  readonly all: (examples: Examples) => AsyncGenerator<Award>
  readonly page: (
    asked: { readonly examples: Examples; readonly scheme?: string | undefined; readonly after?: Place | undefined },
    most: number,
  ) => Promise<AwardsPage>
  /** What was awarded and paid, by scheme, as it was two seconds ago at most. */
  readonly sums: (examples: Examples) => Promise<readonly SchemeSum[]>
}

/** So many rows are read at once: few enough to be nothing in memory, enough that asking for them is not what takes the time. */
const atOnce = 500

/** What the public may know of awards, over the view of `awardsMigrations`. */
export function createAwards({ database, packs, now }: AwardsNeeds): Awards {
  /** The pack by which a case was decided; the one in use where that version is not kept in a form that can be read. */
  const packOf = async (hash: string): Promise<LoadedPack> =>
    packs.at(hash).catch((error: unknown) => {
      const isGone = error instanceof FeilunError && error.code.startsWith('pack-version-')
      if (!isGone) throw error
      return packs.current()
    })
  const timeZone = () => packs.current().content.pack.timezone
  const wanted = (examples: Examples, example: boolean) => examples === 'with-examples' || !example

  // An award decided by a process that is newer than this is still left out one by one.
  const decidedNow = recently(() => decidedBy(database), now)

  /** Which of these are demonstrations: left out where the rows are read, or a page would have to read past all of them. */
  async function examplesAmong(all: readonly DecidedBy[]): Promise<readonly DecidedBy[]> {
    const found: DecidedBy[] = []
    for (const each of all) {
      const { content } = await packOf(each.pack_hash)
      if (isExample(processById(content, each.process))) found.push(each)
    }
    return found
  }

  async function* from(examples: Examples, most: number, scheme?: string, start?: Place) {
    let after = start
    const leaveOut = examples === 'with-examples' ? [] : await examplesAmong(await decidedNow())
    for (;;) {
      const rows = await madeRows(database, { most, after, scheme, leaveOut, timeZone: timeZone() })
      const known = new Map<string, LoadedPack>()
      for (const row of rows) {
        after = { awarded: row.awarded_at, id: row.id }
        const pack = known.get(row.pack_hash) ?? (await packOf(row.pack_hash))
        known.set(row.pack_hash, pack)
        const award = awardOf(row, pack)
        if (wanted(examples, award.isExample)) yield { award, place: after }
      }
      if (rows.length < most) return
    }
  }

  const sumsNow = recently(() => sumsOfAwards(database), now)
  return {
    all: async function* all(examples) {
      for await (const { award } of from(examples, atOnce)) yield award
    },
    page: async ({ examples, scheme, after }, most) => {
      const found: Award[] = []
      let last: Place | undefined
      for await (const { award, place } of from(examples, most + 1, scheme, after)) {
        if (found.length === most) return { awards: found, next: last }
        found.push(award)
        last = place
      }
      return { awards: found, next: undefined }
    },
    sums: async (examples) => {
      const groups = new Map<string, SchemeSum>()
      for (const row of await sumsNow()) {
        const { content } = await packOf(row.pack_hash)
        const process = processById(content, row.process)
        const example = isExample(process)
        if (!wanted(examples, example)) continue
        const key = `${row.scheme} ${row.unit} ${example}`
        const before = groups.get(key)
        const id = row.scheme
        groups.set(key, {
          scheme: id,
          title: schemeById(content, id)?.title ?? process?.title ?? { 'zh-Hant': id, 'zh-Hans': id, en: id },
          unit: unitOf(row.unit),
          count: (before?.count ?? 0) + row.count,
          awarded: minor((before?.awarded ?? 0) + row.amount),
          paid: minor((before?.paid ?? 0) + row.paid),
          isExample: example,
        })
      }
      return [...groups.values()]
    },
  }
}
