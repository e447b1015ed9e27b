import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harbourton, town, type Town } from '../testing/town.ts'

let city: Town
beforeAll(async () => {
  city = await town(harbourton)
  await city.ask.catchUp()
})
afterAll(() => city.close())

describe('A question about oneself', () => {
  it.each(['我開店，有哪些計劃適合我？', 'I run a shop. Which schemes are for me?', '我开店，有哪些计划适合我？'])(
    'is answered with decisions for the party it names: %s',
    async (question) => {
      const answer = await city.ask.ask(question)
      if (answer.method !== 'rules') throw new Error(answer.method)
      expect(answer.decisions.party?.id).toBe('shop')
      expect(answer.decisions.schemes.map(({ subject, outcome }) => [subject, outcome])).toEqual(
        expect.arrayContaining([['shop-course', 'needs-facts']]),
      )
      expect(answer.decisions.next).toBeDefined()
      expect(answer.quotes.length).toBeGreaterThan(0)
    },
  )

  it('takes up the numbers that it states, and nothing else', async () => {
    const answer = await city.ask.ask('I run a shop with 30 staff. Which schemes are for me?')
    if (answer.method !== 'rules') throw new Error(answer.method)
    expect(answer.decisions.facts.map(({ fact, words }) => [fact, words.en])).toEqual([['staff', '30 people']])
    const course = answer.decisions.schemes.find(({ subject }) => subject === 'shop-course')
    expect(course?.outcome).toBe('fails')
  })

  it('that does not say who asks leaves it unknown and asks', async () => {
    const answer = await city.ask.ask('Which schemes are open to me?')
    if (answer.method !== 'rules') throw new Error(answer.method)
    expect(answer.decisions.party).toBeUndefined()
    expect(answer.decisions.next?.fact).toBe('party-kind')
    expect(answer.decisions.schemes.map(({ outcome }) => outcome)).not.toContain('meets')
  })
})

describe('A question about measures', () => {
  it.each(['What measures are there for schools?', '學校有哪些措施？'])('lists every one: %s', async (question) => {
    const answer = await city.ask.ask(question)
    if (answer.method !== 'measures') throw new Error(answer.method)
    expect(answer.measures.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'measure computing-for-schools',
      'scheme school-computing',
    ])
    expect(answer.measures.every(({ quotes }) => quotes.length > 0)).toBe(true)
  })
})

describe('The index', () => {
  it('follows a document that comes in, and forgets the one that it replaces', async () => {
    await city.give('tram.txt', 'The new tram line to the harbour opens in October 2026 and costs 40 million euros.')
    const question = 'When does the tram line to the harbour open?'
    const first = await city.ask.ask(question)
    expect(first.quotes[0]?.text).toContain('October')
    await city.give('tram.txt', 'The new tram line to the harbour opens in November 2026 and costs 41 million euros.')
    const answer = await city.ask.ask(question)
    expect(answer.quotes.map(({ text }) => text).join(' ')).toContain('November')
    expect(answer.quotes.map(({ text }) => text).join(' ')).not.toContain('October')
  })
})
