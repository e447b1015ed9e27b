import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Secrets } from '#platform/secrets'
import type { Caller, Directory } from '../../model/project.ts'
import { idOfKeyText, keyTextLength } from '../keyText/keyText.ts'
import { answer, lookUp, type Known } from './lookUp.ts'
import { createMemory } from './memory.ts'

export interface DirectoryNeeds {
  readonly database: Database
  readonly secrets: Secrets
  readonly now: () => Date
  readonly settings?: Partial<DirectorySettings>
}

export interface DirectorySettings {
  /** How often changes are looked for. */
  readonly lookMs: number
  /** How long what is remembered is good where nobody can say whether it has changed. */
  readonly trustMs: number
  /** How many keys, and how many texts that are none, are remembered. */
  readonly mostKnown: number
  readonly mostUnknown: number
}

export interface OwnDirectory extends Directory {
  /** Takes up what has been changed since; done by itself several times a second. */
  readonly refresh: () => Promise<void>
  readonly close: () => void
}

const usual: DirectorySettings = { lookMs: 400, trustMs: 600_000, mostKnown: 100_000, mostUnknown: 50_000 }

const mostChanges = 1_000

interface ChangeSeen {
  readonly number: number
  readonly project: string | null
  readonly key: string | null
}

/** Who has which key, from memory where it can. It begins to look for changes at once, and until `close`. */
export function createDirectory({ database, secrets, now, settings }: DirectoryNeeds): OwnDirectory {
  const { lookMs, trustMs, mostKnown, mostUnknown } = { ...usual, ...settings }
  // By a hash of the text, so that no secret stays in memory.
  const known = createMemory<Known>(mostKnown)
  const unknown = createMemory<true>(mostUnknown)
  const loading = new Map<string, Promise<Caller>>()
  let last: number | undefined
  let heard = 0
  let isClosed = false
  let refreshing: Promise<void> | undefined

  const takeUp = async (): Promise<void> => {
    if (last === undefined) {
      const { rows } = await sql<{ last: number }>`select coalesce(max(number), 0) as last from gateway_change`.execute(
        database.tables(),
      )
      last = rows[0]?.last ?? 0
    } else {
      const { rows } = await sql<ChangeSeen>`
        select number, project, key from gateway_change where number > ${last} order by number limit ${mostChanges}`.execute(
        database.tables(),
      )
      const newest = rows.at(-1)
      if (newest !== undefined) {
        last = newest.number
        const projects = new Set(
          rows.flatMap(({ project, key }) => (key === null && project !== null ? [project] : [])),
        )
        const keys = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])))
        known.forget(({ caller }) => keys.has(caller.key.id) || projects.has(caller.project.id))
        unknown.forget(() => true)
        if (rows.length === mostChanges) return takeUp()
      }
    }
    heard = performance.now()
  }
  const refresh = (): Promise<void> => {
    refreshing ??= takeUp().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }
  const timer = setInterval(() => {
    // Where it fails, what is remembered is trusted for `trustMs` and then no longer.
    if (!isClosed) refresh().catch(() => {})
  }, lookMs)
  timer.unref()

  const load = async (at: string, text: string): Promise<Caller> => {
    const id = idOfKeyText(secrets, text)
    if (id === undefined) throw new FeilunError('model-key-invalid')
    if (last === undefined || performance.now() - heard > trustMs) await refresh()
    const before = last
    const found = await lookUp({ database, secrets }, id, text)
    // Something was changed meanwhile, perhaps this: it is not remembered, and read again next time.
    const isSettled = before === last
    if (found === undefined) {
      if (isSettled) unknown.set(at, true)
      throw new FeilunError('model-key-invalid')
    }
    if (isSettled) known.set(at, found)
    return answer(found, now().getTime())
  }

  const ask = (at: string, text: string): Promise<Caller> => {
    const under = loading.get(at)
    if (under !== undefined) return under
    const fresh = load(at, text)
      .catch((error: unknown) => {
        throw error instanceof FeilunError ? error : new FeilunError('not-ready', {}, [], error)
      })
      .finally(() => loading.delete(at))
    loading.set(at, fresh)
    return fresh
  }

  return {
    callerOf: (text) => {
      if (text.length !== keyTextLength) throw new FeilunError('model-key-invalid')
      const at = hash('sha256', text, 'base64')
      const found = known.get(at)
      if (found !== undefined && performance.now() - heard <= trustMs) return answer(found, now().getTime())
      if (unknown.get(at) === true) throw new FeilunError('model-key-invalid')
      // Garbage goes without a promise.
      if (idOfKeyText(secrets, text) === undefined) throw new FeilunError('model-key-invalid')
      return ask(at, text)
    },
    refresh,
    close: () => {
      isClosed = true
      clearInterval(timer)
    },
  }
}
