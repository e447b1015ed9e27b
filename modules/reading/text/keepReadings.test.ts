import { expect, it } from 'vitest'
import type { ReadDone } from './readingThread.ts'
import { keepReadings, longestText } from './keepReadings.ts'

const known = { things: [], offices: [] }
const reading = { amounts: [], dates: [], owners: [], unnamedOwners: [], candidates: [] }
const nothing: ReadDone = { reading, engine: 'x' }
const request = (sha256: string, length = 10) => ({
  sha256,
  known,
  given: { text: '港'.repeat(length), passages: [], written: '2026-01-01' },
})

function counting(answer: () => Promise<ReadDone> = async () => nothing) {
  let times = 0
  const read = keepReadings(() => {
    times += 1
    return answer()
  })
  return { read, times: () => times }
}

it('reads the same text once, however many ask at once', async () => {
  const { read, times } = counting()
  await Promise.all([read(request('a')), read(request('a')), read(request('b'))])
  expect(times()).toBe(2)
})

it('keeps as many as fit, by the length of their texts, and drops those that nobody has asked for the longest', async () => {
  const { read, times } = counting()
  const names = Array.from({ length: 11 }, (_, n) => `text ${n}`)
  for (const name of names) await read(request(name, longestText))
  expect(times()).toBe(11)
  await read(request('text 10', longestText))
  expect(times()).toBe(11)
  await read(request('text 0', longestText))
  expect(times()).toBe(12)
})

it('tries again what could not be read, and refuses what is too long', async () => {
  const { read, times } = counting(() => Promise.reject(new Error('no')))
  await expect(read(request('a'))).rejects.toThrow('no')
  await expect(read(request('a'))).rejects.toThrow('no')
  expect(times()).toBe(2)
  await expect(read(request('b', longestText + 1))).rejects.toMatchObject({ code: 'text-not-read' })
  expect(times()).toBe(2)
})
