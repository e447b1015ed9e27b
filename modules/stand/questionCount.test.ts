import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, type Fact, type FactValue } from '#engines/rules'
import { readPack } from '#modules/packs'
import type { Entry, Session } from './session/session.ts'
import type { StandPack } from './standPack.ts'
import { standPackFrom } from './standPackOf.ts'
import { standingOf } from './standing/standing.ts'
import { day } from './testing/harbour.ts'

const most = 12

/** Four ways of answering whatever is asked: agreeing, declining, at the ends of a range, and skipping all. */
const manners: Readonly<Record<string, (fact: Fact) => FactValue | undefined>> = {
  agreeing: ({ type, options, range }) =>
    type === 'boolean'
      ? true
      : type === 'enum'
        ? options?.[0]?.id
        : type === 'set'
          ? options?.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id)
          : range?.[0],
  declining: ({ type, options, range }) =>
    type === 'boolean'
      ? false
      : type === 'enum'
        ? options?.at(-1)?.id
        : type === 'set'
          ? (options ?? []).filter(({ exclusive }) => exclusive === true).map(({ id }) => id)
          : range?.[1],
  mixed: ({ id, type, options, range }) =>
    type === 'boolean'
      ? id.length % 2 === 0
      : type === 'enum'
        ? options?.[1]?.id
        : type === 'set'
          ? options?.slice(0, 1).map((option) => option.id)
          : range?.[0],
  skipping: () => undefined,
}

/** How many questions a party is asked that answers in this manner. */
function countFor(pack: StandPack, party: string, answer: (fact: Fact) => FactValue | undefined): number {
  const entries: Entry[] = []
  while (entries.length <= 40) {
    const session: Session = { party, entries }
    const [next] = standingOf({ pack, asOf: day('2026-03-10'), about: undefined }, session).toAsk
    const fact = next === undefined ? undefined : pack.directory.facts.get(next)
    if (fact === undefined) return entries.length
    const value = answer(fact)
    entries.push(value === undefined ? { kind: 'skipped', fact: fact.id } : { kind: 'answered', fact: fact.id, value })
  }
  throw new Error(`${party} is asked without end`)
}

describe('On Hong Kong’s programme', () => {
  it(`every kind of party is settled in at most ${most} questions, however it answers`, async () => {
    const read = await readPack(join(import.meta.dirname, '../../packs/hk-2026'))
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
    const { content, rules, hash } = read.pack
    const pack = standPackFrom({ content, rules, hash, program: compile(rules) })
    const ways = Object.entries(manners)
    const counts = content.parties.map(({ id }) => ({
      id,
      asked: ways.map(([, answer]) => countFor(pack, id, answer)),
    }))
    process.stdout.write(`questions asked, ${ways.map(([manner]) => manner).join(' / ')}:\n`)
    for (const { id, asked } of counts) process.stdout.write(`  ${id}: ${asked.join(' / ')}\n`)
    expect(counts.length).toBeGreaterThanOrEqual(10)
    expect(counts.filter(({ asked }) => asked.some((count) => count > most))).toEqual([])
  })
})
