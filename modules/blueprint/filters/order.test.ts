import { describe, expect, it } from 'vitest'
import { blueprintAt } from '../known/blueprintAt.ts'
import { aCity, aMeasure, aPromise, aSum, due } from '../testing/builders.ts'
import { inOrder, type Order } from './order.ts'

const city = aCity({
  measures: [
    aMeasure({ id: 'nothing' }),
    aMeasure({
      id: 'small',
      money: [aSum({ id: 's', amount: 5 })],
      promises: [aPromise({ id: 'late', due: due('2027-12-31') })],
    }),
    aMeasure({ id: 'private', money: [aSum({ id: 'p', amount: 900, kind: 'private-investment' })] }),
    aMeasure({
      id: 'large',
      money: [aSum({ id: 'l1', amount: 4 }), aSum({ id: 'l2', amount: 3 })],
      promises: [aPromise({ id: 'past', due: due('2026-01-31') }), aPromise({ id: 'soon', due: due('2026-12-31') })],
    }),
  ],
})
const order = (by: Order) =>
  inOrder(blueprintAt(city, '2026-06-01').measures, by, 'GBP').map(({ measure }) => measure.id)

describe('the order of measures', () => {
  it('is the pack’s own unless another is asked for', () => {
    expect(order('purpose')).toEqual(['nothing', 'small', 'private', 'large'])
  })
  it('puts the most public money first, and counts no private money', () => {
    expect(order('money')).toEqual(['large', 'small', 'nothing', 'private'])
  })
  it('puts the promise that is due soonest first, and counts none that has passed', () => {
    expect(order('due')).toEqual(['large', 'small', 'nothing', 'private'])
  })
})
