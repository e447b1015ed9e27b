import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Actor, PersonId } from '../model/actor.ts'
import { withdrawConsent } from '../facts/consentStore.ts'
import { beginErasing } from './erasing.ts'
import { countTables } from './exportTables.ts'
import type { Count, ErasurePlan, Exported, Holding, Purpose, Subject } from './holding.ts'
import { daysBefore, type Keeping } from './keeping.ts'
import { notSeenSince, subjectOf } from './subject.ts'

export interface DataNeeds {
  readonly database: Database
  readonly now: () => Date
  readonly holdings: readonly Holding[]
  readonly keeping: Keeping
}

/** What one module holds of somebody. */
export interface Held {
  readonly holding: Holding
  readonly purposes: readonly Purpose[]
  readonly count: number
}

export interface HoldingExport {
  readonly holding: Holding
  readonly purposes: readonly Purpose[]
  readonly tables: Readonly<Record<string, Exported>>
}

export interface WholePlan extends ErasurePlan {
  readonly subject: Subject
}

/** What people can do about what is kept of them, over all modules. */
export interface Data {
  readonly held: (actor: Actor) => Promise<readonly Held[]>
  /** Takes a consent back; what was kept because of it is dropped with it. */
  readonly withdraw: (actor: Actor, purpose: string) => Promise<void>
  /** Everything, as of one moment. */
  readonly exportOf: (actor: Actor) => Promise<readonly HoldingExport[]>
  readonly plan: (actor: Actor) => Promise<WholePlan>
  /** Erases them, in one transaction. @throws FeilunError `erasure-held`, `last-administrator`, `person-unknown` */
  readonly erase: (actor: Actor) => Promise<readonly Count[]>
  /**
   * Drops what was kept long enough. Each batch is a transaction of its own.
   * @param ending ends it between two batches
   */
  readonly retain: (ending?: AbortSignal) => Promise<readonly Count[]>
  /** What `retain` would do now: it is done, counted and undone. */
  readonly wouldRetain: () => Promise<readonly Count[]>
}

/** Where a walk over people goes on. */
type From = 'start' | 'end' | PersonId

interface Erasures {
  readonly count: number
  /** After whom to go on; nobody where none is left. */
  readonly last: PersonId | undefined
}

class Undone extends Error {}

const summed = (counts: readonly Count[]): readonly Count[] => {
  const sums = new Map<string, number>()
  for (const { what, count } of counts) sums.set(what, (sums.get(what) ?? 0) + count)
  return [...sums].map(([what, count]) => ({ what, count }))
}

export function createData({ database, now, holdings, keeping }: DataNeeds): Data {
  const known = async (connection: Connection, person: PersonId, lock: 'lock' | 'look'): Promise<Subject> => {
    const subject = await subjectOf(connection, person, lock)
    if (subject === undefined) throw new FeilunError('person-unknown')
    return subject
  }

  const planFor = async (connection: Connection, subject: Subject): Promise<WholePlan> => {
    const plans: ErasurePlan[] = []
    for (const holding of holdings) plans.push(await holding.plan(connection, subject))
    return {
      subject,
      goes: plans.flatMap(({ goes }) => goes),
      stays: plans.flatMap(({ stays }) => stays),
      hindrances: plans.flatMap(({ hindrances }) => hindrances),
    }
  }
  const eraseIn = async (connection: Connection, person: PersonId): Promise<readonly Count[]> => {
    const subject = await known(connection, person, 'lock')
    const { hindrances } = await planFor(connection, subject)
    if (hindrances.length > 0) throw new FeilunError('erasure-held', { count: hindrances.length })
    await beginErasing(connection)
    const counts: Count[] = []
    for (const holding of holdings) counts.push(...(await holding.erase(connection, subject, now())))
    return counts
  }

  /** Of so many people who do not come back, those who have nothing under way are erased. */
  const eraseInactive = async (connection: Connection, after: PersonId | undefined): Promise<Erasures> => {
    const since = daysBefore(now(), keeping.inactiveDays)
    const people = await notSeenSince(connection, since, { after, limit: keeping.batch })
    let count = 0
    for (const person of people) {
      const subject = await known(connection, person, 'lock')
      const { hindrances } = await planFor(connection, subject)
      let isNeeded = hindrances.length > 0
      for (const holding of holdings) isNeeded ||= (await holding.needs?.(connection, subject)) ?? false
      if (isNeeded) continue
      await eraseIn(connection, person)
      count += 1
    }
    return { count, last: people.length < keeping.batch ? undefined : people.at(-1) }
  }

  /** @param within runs one batch */
  const retainBy = async (
    within: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>,
    ending: AbortSignal | undefined,
  ): Promise<readonly Count[]> => {
    const counts: Count[] = []
    const goesOn = () => ending?.aborted !== true
    for (const holding of holdings) {
      for (let isLeft = true; isLeft && goesOn();) {
        const done = await within(async (connection) => {
          await beginErasing(connection)
          return holding.retain(connection, keeping, now())
        })
        counts.push(...done)
        isLeft = done.some(({ count }) => count > 0)
      }
    }
    for (let from: From = 'start'; from !== 'end' && goesOn();) {
      const after: PersonId | undefined = from === 'start' ? undefined : from
      const erased: Erasures = await within((connection) => eraseInactive(connection, after))
      counts.push({ what: 'inactive-people', count: erased.count })
      from = erased.last ?? 'end'
    }
    return summed(counts)
  }

  return {
    held: ({ person }) =>
      database.transaction(async (connection) => {
        const subject = await known(connection, person, 'look')
        const held: Held[] = []
        for (const holding of holdings) {
          const count = await countTables(connection, holding.tables, subject)
          held.push({ holding, purposes: holding.purposes(keeping), count })
        }
        return held
      }),
    withdraw: ({ person }, purpose) =>
      database.transaction(async (connection) => {
        const subject = await known(connection, person, 'lock')
        await withdrawConsent(connection, { person, purpose }, now())
        await beginErasing(connection)
        for (const holding of holdings) await holding.withdraw?.(connection, subject, purpose)
      }),
    exportOf: ({ person }) =>
      database.transaction(async (connection) => {
        const subject = await known(connection, person, 'lock')
        const exported: HoldingExport[] = []
        for (const holding of holdings)
          exported.push({
            holding,
            purposes: holding.purposes(keeping),
            tables: await holding.exportOf(connection, subject),
          })
        return exported
      }),
    plan: ({ person }) =>
      database.transaction(async (connection) => planFor(connection, await known(connection, person, 'look'))),
    erase: ({ person }) => database.transaction((connection) => eraseIn(connection, person)),
    retain: (ending) => retainBy((work) => database.transaction(work), ending),
    wouldRetain: async () => {
      let counts: readonly Count[] = []
      const trial = database.transaction(async (connection) => {
        counts = await retainBy((work) => work(connection), undefined)
        throw new Undone('a trial is undone')
      })
      await trial.catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error
      })
      return counts
    },
  }
}
