import { describe, expect, it } from 'vitest'
import type { Reading } from './judge.ts'
import { signs, signsOf } from './signs.ts'

const lack = { share: 0, missing: 0, worst: 0, asked: 0, all: 0 }
const reading: Reading = {
  held: 0,
  shared: 0,
  added: 0,
  sentence: lack,
  unit: lack,
  document: lack,
  nowhere: lack,
  whyLacking: 0,
  isNumberFar: false,
  isSumLacking: false,
  isOfAnotherTime: false,
  isListing: false,
  kindsLacking: 0,
  yearsLacking: 0,
  placesLacking: 0,
  bodiesLacking: 0,
  acronymsLacking: 0,
  codesLacking: 0,
}

describe('The signs of a sentence', () => {
  it('are all there, and only the bias speaks where nothing is known', () => {
    const of = signsOf({}, reading, 0)
    expect(Object.keys(of).toSorted()).toEqual([...signs].toSorted())
    expect(signs.filter((sign) => of[sign] !== 0)).toEqual(['bias'])
  })

  it('tell a kind of answer that may be lacking from one that surely is', () => {
    expect(signsOf({}, { ...reading, kindsLacking: 1 }, 0)).toMatchObject({ kindMaybeLacking: 1, kindLacking: 0 })
    expect(signsOf({}, { ...reading, kindsLacking: 2 }, 0)).toMatchObject({ kindMaybeLacking: 1, kindLacking: 1 })
  })

  it('count another time like a year that is lacking', () => {
    expect(signsOf({}, { ...reading, isOfAnotherTime: true }, 0).yearLacking).toBe(1)
    expect(signsOf({}, { ...reading, yearsLacking: 1 }, 0).yearLacking).toBe(1)
  })

  it('know the first places of either list, and of both', () => {
    expect(signsOf({ sourceRank: 2, packRank: 3 }, reading, 0)).toMatchObject({
      firstOfSources: 1,
      firstOfPack: 0,
      bothChannels: 1,
    })
    expect(signsOf({ packRank: 0 }, reading, 4)).toMatchObject({ firstOfPack: 1, bothChannels: 0, place: 0.5 })
  })
})
