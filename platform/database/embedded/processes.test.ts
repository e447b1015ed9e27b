import { expect, it } from 'vitest'
import { processOf, seenByPs } from './processes.ts'

it('a process is seen with its parent and its command line, by either account', () => {
  for (const seen of [processOf(process.pid), seenByPs(process.pid)]) {
    expect(seen?.parent).toBe(process.ppid)
    expect(seen?.command).toContain('node')
  }
})

it('nothing is seen under a number that no process has', () => {
  expect([processOf(2 ** 22 + 1), seenByPs(2 ** 22 + 1)]).toEqual([undefined, undefined])
})
