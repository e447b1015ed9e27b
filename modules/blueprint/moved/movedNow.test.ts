import { expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { startBlueprint } from '../testing/startSaltbridge.ts'
import { movedNow } from './movedNow.ts'

it('says of what moved by an example process that it is an example', async () => {
  const city = await startBlueprint()
  try {
    const { content } = city.packs.current()
    const [measure] = content.measures
    if (measure === undefined) throw new Error('a pack has measures')
    const sums = { allocated: undefined, committed: minor(1), paid: minor(0), released: minor(0) }
    const money = { moneyMoved: async () => new Map([[measure.id, { unit: 'HKD' as const, ...sums }]]) }
    const exampleOf = async (kind: 'example' | 'published') => {
      const made = { basis: { kind }, award: { measure: measure.id } }
      // Only what is read of a process stands here.
      const packs = {
        current: () => ({ ...city.packs.current(), content: { ...content, processes: [made] as never } }),
      }
      return (await movedNow({ packs, money })).moved.get(measure.id)?.example
    }
    expect(await exampleOf('example')).toBe(true)
    expect(await exampleOf('published')).toBe(false)
  } finally {
    await city.close()
  }
})
