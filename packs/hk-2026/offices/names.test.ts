import { expect, test } from 'vitest'
import { foldPlain } from '#engines/chinese'
import { knownOf } from '#engines/reading'
import { readPack } from '#modules/packs'

const pack = await readPack(import.meta.dirname.replace(/offices$/, ''))
const offices = pack.ok ? knownOf(pack.pack.content).offices : []

test('no name or short name, in any script or case, is that of two offices', () => {
  const owners = new Map<string, Set<string>>()
  for (const { id, names } of offices) {
    for (const name of names) owners.set(foldPlain(name), (owners.get(foldPlain(name)) ?? new Set()).add(id))
  }
  const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])
  expect(owners.size).toBeGreaterThan(offices.length)
  expect(shared).toEqual([])
})

test('no short name is one Chinese character or two Latin letters that other things go by', () => {
  const short = offices.flatMap(({ names }) => names).filter((name) => name.length < 2 || /^(?:HA|IT|FS|SB|AI|CE)$/.test(name))
  expect(offices).not.toEqual([])
  expect(short).toEqual([])
})
