import { describe, expect, it } from 'vitest'
import { readText } from '../testing/known.ts'
import { merge } from './merge.ts'

const merged = (...texts: readonly string[]) =>
  merge(texts.map((text, at) => ({ source: `paper-${at + 1}`, reading: readText(text) })))

describe('several documents', () => {
  it('are one measure where they speak of one, and 約2.2億元 and 2.2億元 agree', () => {
    const { things, disagreements } = merged(
      '政府預留約2.2億元設立海洋機械人實驗中心。',
      '海洋機械人實驗中心獲預留2.2億元。',
    )
    expect(things.map(({ id, sources }) => [id, sources])).toEqual([['sea-lab', ['paper-1', 'paper-2']]])
    expect(things[0]?.amounts).toMatchObject([
      { amount: { approximation: 'exact' }, said: [{ source: 'paper-1' }, { source: 'paper-2' }] },
    ])
    expect(disagreements).toEqual([])
  })

  it('disagree where their sums for one measure differ', () => {
    const { disagreements } = merged('政府撥款2億元推行智慧課室計劃。', '政府撥款3億元推行智慧課室計劃。')
    expect(disagreements).toMatchObject([{ kind: 'amounts-differ', thing: 'smart-classrooms', claims: [{}, {}] }])
  })

  it('do not disagree over a part, or over what each recipient gets', () => {
    const { disagreements } = merged(
      '政府撥款20億元推行智慧課室計劃，其中5億元用於智慧課室計劃的教師培訓。',
      '智慧課室計劃的每間學校獲撥款50萬元。',
    )
    expect(disagreements).toEqual([])
  })

  it('disagree where one sum goes to another measure that both speak of', () => {
    const { disagreements } = merged(
      '政府預留2.2億元設立海洋機械人實驗中心。智慧課室計劃將於年內推出。',
      '政府預留2.2億元推行智慧課室計劃。',
    )
    expect(disagreements).toMatchObject([{ kind: 'same-amount-elsewhere', things: ['sea-lab', 'smart-classrooms'] }])
  })

  it('keep every quote with whose word it is', () => {
    const { things } = merged('政府撥款2億元推行智慧課室計劃。', '消息人士指，智慧課室計劃涉及2億元。')
    const voices = things[0]?.amounts[0]?.said.map(({ voice }) => voice.kind)
    expect(voices).toEqual(['government', 'unnamed-source'])
  })

  it('join new measures by the likeness of their titles', () => {
    const { things } = merged('政府會推出「藍海資助計劃」，涉及2億元。', '當局將推出《蓝海资助计划》，涉及2亿元。')
    expect(things).toHaveLength(1)
    expect(things[0]?.known).toBe(false)
  })
})
