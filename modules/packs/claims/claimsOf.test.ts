import { beforeAll, describe, expect, test } from 'vitest'
import { citedIn } from '../checks/citedIn.ts'
import type { PackBody } from '../diff/listsOf.ts'
import type { Claim } from '../evidencePort.ts'
import type { Folder } from '../folder/readFolder.ts'
import { readFiles } from '../read/readFiles.ts'
import { course, edit, extra, wording } from '../testing/broken/broken.ts'
import { edited, examplePack } from '../testing/examplePack.ts'
import { claimsOf } from './claimsOf.ts'

let example: Folder
beforeAll(async () => {
  example = await examplePack()
})

const bodyOf = (folder: Folder): PackBody => {
  const { body, problems } = readFiles(folder)
  expect(problems).toEqual([])
  if (body === undefined) throw new Error('The pack is broken.')
  return body
}
const at = (start: number): string => `cite: [{ source: mayor-announcement, at: ${start}-609, sum: "00000000" }]`
const from = (claims: readonly Claim[], start: number) =>
  claims.filter((claim) => claim.start === start).map(({ kind, href, label }) => `${kind} ${href} ${label.en}`)

describe('What rests on the sources of a pack', () => {
  test('is every citation that its files hold', () => {
    const spans = readFiles(example)
      .files.flatMap(citedIn)
      .map(({ source, span }) => `${source} ${span?.start}-${span?.end}`)
    const claimed = claimsOf(bodyOf(example)).map(({ source, start, end }) => `${source} ${start}-${end}`)
    expect(spans.length).toBeGreaterThan(20)
    expect(new Set(claimed)).toEqual(new Set(spans))
  })

  test('leads to the page on which each thing shows', () => {
    const more = `
proposals: [{ id: p, title: { zh-Hant: 甲, en: P }, summary: ${wording}, by: ${wording}, kind: proposal, ${at(1)}, figures: [{ id: pf, label: { zh-Hant: 甲, en: PF }, value: 1, approximation: about, ${at(2)} }] }]
guidelines: [{ id: g, title: { zh-Hant: 甲, en: G }, issuer: mayors-office, area: ${wording}, ${at(3)}, dates: [{ date: 2026-05, event: issued, ${at(4)} }] }]
conflicts: [{ id: c, title: ${wording}, explanation: ${wording}, status: open, claims: [{ says: { zh-Hant: 甲, en: one }, ${at(5)} }, { says: { zh-Hant: 乙, en: two }, ${at(6)} }] }]
series: [{ id: s, label: { zh-Hant: 甲, en: S }, unit: ${wording}, points: [{ at: 2026, value: 1, ${at(7)} }], parts: [{ of: 2026, label: { zh-Hant: 乙, en: part }, value: 1, ${at(8)} }] }]
`
    const claims = claimsOf(bodyOf(edited(example, edit(extra, '', more))))
    expect([1, 2, 3, 4, 5, 6, 7, 8].flatMap((start) => from(claims, start))).toEqual([
      'proposal /blueprint/proposals#p P',
      'figure /blueprint/proposals#p PF',
      'guideline /blueprint/guidelines#g G',
      'guideline-date /blueprint/guidelines#g G',
      'conflict /blueprint/conflicts#c one',
      'conflict /blueprint/conflicts#c two',
      'point /blueprint#chart-s S',
      'point /blueprint#chart-s part',
    ])
    expect(from(claims, 51)).toEqual(['status /blueprint/shop-training AI training for small shops'])
    expect(from(claims, 125)).toContain(
      'money /blueprint/shop-training#money-training-share Of which for training in small shops',
    )
    expect(from(claims, 487)).toContain('promise /blueprint/shop-training#promise-first-class The first class starts')
    expect(from(claims, 245)).toEqual([
      'scheme /schemes/shop-course Free course for small shops',
      'gives /schemes/shop-course Two free places',
      'subject /schemes/shop-course Free course for small shops',
      'criterion /schemes/shop-course Has no more than 20 staff',
      'parameter /schemes/shop-course Least years of trading',
    ])
  })

  test('shows shared rules on the page of every scheme that uses them, and rules of no scheme where all is decided', () => {
    const rules = `
criteria:
  - { id: small, fact: staff, at-most: 50, text: { zh-Hant: 甲, en: Small }, ${at(1)} }
  - { id: idle, fact: staff, at-most: 60, text: { zh-Hant: 甲, en: Idle }, ${at(2)} }
parameters:
  - { id: spare, type: integer, label: { zh-Hant: 甲, en: Spare }, values: [{ value: 1, ${at(3)} }] }
subjects:
  - id: duty
    kind: obligation
    name: { zh-Hant: 甲, en: Duty }
    ${at(4)}
    criterion: { all: [{ criterion: small }, { fact: staff, at-least: { parameter: spare } }] }
`
    const used = edit(course, '      all:\n', '      all:\n        - criterion: small\n')
    const claims = claimsOf(bodyOf(edited(example, [...edit(extra, '', rules), ...used])))
    expect(from(claims, 1)).toEqual(['criterion /schemes/shop-course Small', 'criterion /stand Small'])
    expect(from(claims, 2)).toEqual(['criterion /stand Idle'])
    expect(from(claims, 3)).toEqual(['parameter /stand Spare'])
    expect(from(claims, 4)).toEqual(['subject /stand Duty'])
  })

  test('keeps offsets, sum and figure, and says nothing twice', () => {
    const claims = claimsOf(bodyOf(example))
    expect(claims).toContainEqual({
      source: 'mayor-announcement',
      start: 125,
      end: 243,
      sum: 'ea384e4e',
      figure: '1,200,000',
      kind: 'money',
      label: {
        'zh-Hant': '當中用於小店培訓',
        'zh-Hans': '当中用于小店培训',
        en: 'Of which for training in small shops',
      },
      href: '/blueprint/shop-training#money-training-share',
    })
    expect(new Set(claims.map((claim) => JSON.stringify(claim))).size).toBe(claims.length)
  })
})
