import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, type Fact, type FactValue } from '#engines/rules'
import { readPack } from '#modules/packs'
import { directoryOf } from '#modules/schemes/parts'
import type { Entry, Session } from './session/session.ts'
import type { StandPack } from './standPack.ts'
import { standingOf } from './standing/standing.ts'
import { day } from './testing/harbour.ts'

const most = 12

/** Four ways of answering whatever is asked: agreeing, declining, at the ends of a range, and skipping all. */
const manners: Readonly<Record<string, (fact: Fact) => FactValue | undefined>> = {
  agreeing: ({ type, options, range }) =>
    type === 'boolean' ? true : type === 'enum' ? options?.[0]?.id : type === 'set' ? options?.filter(({ id }) => id !== 'none').map(({ id }) => id) : range?.[0],
  declining: ({ type, options, range }) =>
    type === 'boolean' ? false : type === 'enum' ? options?.at(-1)?.id : type === 'set' ? (options?.some(({ id }) => id === 'none') === true ? ['none'] : []) : range?.[1],
  mixed: ({ id, type, options, range }) =>
    type === 'boolean' ? id.length % 2 === 0 : type === 'enum' ? options?.[1]?.id : type === 'set' ? options?.slice(0, 1).map((option) => option.id) : range?.[0],
  skipping: () => undefined,
}

describe('On Hong Kong’s programme', () => {
  it(`every kind of party is settled in at most ${most} questions, however it answers`, async () => {
    const read = await readPack(join(import.meta.dirname, '../../packs/hk-2026'))
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
    const { content, rules, hash } = read.pack
    const pack: StandPack = { content, rules, hash, program: compile(rules), directory: directoryOf(content, rules) }
    const counts = content.parties.map(({ id }) => {
      const asked = Object.entries(manners).map(([manner, answer]): [string, number] => {
        let session: Session = { party: id, entries: [] }
        for (let count = 0; ; count++) {
          const [next] = standingOf({ pack, asOf: day('2026-03-10'), about: undefined }, session).toAsk
          const fact = next === undefined ? undefined : pack.directory.facts.get(next)
          if (fact === undefined) return [manner, count]
          const value = answer(fact)
          const entry: Entry = value === undefined ? { kind: 'skipped', fact: fact.id } : { kind: 'answered', fact: fact.id, value }
          session = { ...session, entries: [...session.entries, entry] }
          if (count > 40) throw new Error(`${id} is asked without end`)
        }
      })
      return { party: id, ...Object.fromEntries(asked) }
    })
    console.table(counts)
    expect(counts.length).toBeGreaterThanOrEqual(10)
    for (const { party, ...asked } of counts) {
      for (const count of Object.values(asked)) expect(count, party).toBeLessThanOrEqual(most)
    }
  })
})
