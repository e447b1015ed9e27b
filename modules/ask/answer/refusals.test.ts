import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbourton, town, type Town } from '../testing/town.ts'

let city: Town
beforeAll(async () => {
  city = await town(harbourton)
  await city.give('pumps.txt', 'The pump QX007Z21 stands at the eastern pier and was repaired in May 2026.')
  await city.ask.catchUp()
})
afterAll(() => city.close())

describe('A code of letters and digits', () => {
  it.each(['QX007Z21', 'What is QX007Z21?', 'QX007Z21 係咩'])(
    'is answered by the passage that has it, first: %s',
    async (question) => {
      const { answered, quotes } = await city.ask.ask(question)
      expect(answered).toBe(true)
      expect(quotes[0]?.text).toContain('QX007Z21')
    },
  )

  it.each(['QX007Z22', 'Where does the pump QX007Z22 stand?'])(
    'that no passage has is not in the sources: %s',
    async (question) => {
      expect(await city.ask.ask(question)).toMatchObject({ answered: false, confidence: 0 })
    },
  )
})

describe('A question of nothing', () => {
  it.each(['37×84', '三十七乘以八十四等於多少？', 'of the', 'how much?', '多少'])(
    'is never answered: %s',
    async (question) => {
      expect(await city.ask.ask(question)).toMatchObject({ answered: false, confidence: 0 })
    },
  )
})

describe('A list of measures', () => {
  it('is given where one asks which there are, and not for a sum that no source has', async () => {
    expect((await city.ask.ask('學校有哪些措施？')).method).toBe('measures')
    expect((await city.ask.ask('學校有哪些撥款999億元的措施？')).answered).toBe(false)
  })
})

describe('A sum that a question is known by', () => {
  it('is answered where a passage has it, and refused where none has', async () => {
    await city.give('pier.txt', 'The 250 million dollars go to two ferries and a jetty.')
    expect(await city.ask.ask('嗰2.5億買咩？')).toMatchObject({ answered: true })
    expect(await city.ask.ask('嗰7.5億買咩？')).toMatchObject({ answered: false })
  })
})
