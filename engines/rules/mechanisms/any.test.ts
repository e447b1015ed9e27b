import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../testing/outcome.ts'
import { fact, JUDGED } from '../testing/packs.ts'
import { truthTable } from '../testing/truthTable.ts'

describe('any', () => {
  truthTable(
    (any) => ({ any }),
    [
      ['nn', 'fails'],
      ['yn', 'meets'],
      ['y?', 'meets'],
      ['yj', 'meets'],
      ['n?', 'needs-facts: f1'],
      ['?j', 'needs-facts: f0'],
      ['nj', 'needs-judgement'],
    ],
  )

  it('is open where every answer leaves it open, although a part of it is unanswered', () => {
    const criterion = { any: [{ all: [{ fact: 'f', is: true }, JUDGED] }, JUDGED] }
    expect(outcomeOf(criterion, [fact('f', 'boolean')], {})).toBe('needs-judgement')
  })

  it('settles where one fact decides both ways', () => {
    const age = fact('age', 'integer')
    expect(
      outcomeOf(
        {
          any: [
            { fact: 'age', 'at-least': 18 },
            { fact: 'age', 'less-than': 18 },
          ],
        },
        [age],
        {},
      ),
    ).toBe('meets')
    expect(
      outcomeOf(
        {
          all: [
            { fact: 'age', 'at-least': 18 },
            { fact: 'age', 'less-than': 18 },
          ],
        },
        [age],
        {},
      ),
    ).toBe('fails')
  })
})
