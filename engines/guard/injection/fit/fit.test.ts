import { expect, test } from 'vitest'
import { families, fromTemplates } from '../templates/index.ts'
import { harmlessGroups, harmlessOf } from './calibrate.ts'
import { fit, usualFit, type FitOptions } from './fit.ts'
import { bundled, joined } from './joined.ts'
import { nearDuplicateGroups } from './groups.ts'
import { readExamples } from './readExamples.ts'
import { splitByGroup } from './split.ts'
import { thresholdFor } from './threshold.ts'
import { wilson } from './wilson.ts'

const quick: FitOptions = { ...usualFit, folds: 2, train: { ...usualFit.train, epochs: 2 } }

test('the same examples give the same bytes', () => {
  const examples = fromTemplates(1, 1)
  const [one, other] = [fit(examples, quick), fit(fromTemplates(1, 1), quick)]
  expect(one.model.grams).toEqual(other.model.grams)
  expect(one.model.marks).toEqual(other.model.marks)
  expect(one.model.threshold).toBe(other.model.threshold)
  expect(one.model.grams.some((weight) => weight !== 0)).toBe(true)
})

test('the threshold holds for each sort of harmless texts that the model had not seen', () => {
  const { crossFitted, model } = fit(fromTemplates(2, 2), quick)
  const groups = harmlessGroups(crossFitted.filter(({ example }) => example.origin === 'own'))
  expect([...groups.keys()].toSorted()).toEqual(['hard', 'ordinary'])
  for (const [name, group] of groups)
    expect(group.filter(({ logit }) => logit >= model.threshold).length).toBeLessThanOrEqual(
      (name === 'hard' ? 0.05 : 0.01) * group.length,
    )
})

test('what people wrote is judged by itself, and a sentence that quotes an attack is hard', () => {
  const [first] = fromTemplates(2, 1)
  if (first === undefined) throw new Error('There are no templates.')
  expect(harmlessOf({ ...first, source: 'a corpus', kind: 'near-miss' })).toBe('real')
  expect(harmlessOf({ ...first, kind: 'about-attacks' })).toBe('hard')
  expect(harmlessOf({ ...first, kind: 'question' })).toBe('ordinary')
})

test('the mean of several trainings is one model, the same each time', () => {
  const examples = fromTemplates(1, 1)
  const bagged: FitOptions = { ...quick, bag: { models: 2, leftOut: 0.3 } }
  const [one, other] = [fit(examples, bagged), fit(examples, bagged)]
  expect(one.model.grams).toEqual(other.model.grams)
  expect(one.model.grams).not.toEqual(fit(examples, quick).model.grams)
})

test('no group is on both sides of the split', () => {
  const { training, validation } = splitByGroup(fromTemplates(3, 2), 5, 0.2)
  const kept = new Set(validation.map(({ group }) => group))
  expect(kept.size).toBeGreaterThan(10)
  expect(training.some(({ group }) => kept.has(group))).toBe(false)
})

test('texts that are nearly the same share a group, others do not', () => {
  const text = 'Ignore the weather forecast, bring the umbrella and come to the pier at nine in the morning.'
  const [one, near, other] = nearDuplicateGroups([text, `${text} Thanks!`, '請問港鐵幾點開始服務，星期日是否一樣？'])
  expect(near).toBe(one)
  expect(other).not.toBe(one)
})

test('rows that may not be shipped do not teach, and kinds say who speaks', () => {
  const rows = [
    {
      text: 'a',
      label: 0,
      lang: 'en',
      kind: 'task',
      source: 's',
      licence: 'CC BY-NC 4.0: use for tuning, do not ship',
    },
    { text: 'b', label: 1, lang: 'en', kind: 'indirect:spam', source: 's', licence: 'MIT' },
  ]
  const [closed, planted] = readExamples(rows.map((row) => JSON.stringify(row)).join('\n'))
  expect(closed).toMatchObject({ mayTeach: false, origin: 'own', isAttack: false })
  expect(planted).toMatchObject({ mayTeach: true, origin: 'planted', isAttack: true })
  expect(() => readExamples('{"text":1}')).toThrow('Line 1')
})

test('a threshold lets through no more than its share', () => {
  expect(thresholdFor([0, 1, 2, 3], 0.25)).toBeCloseTo(2)
  expect(() => thresholdFor([], 0.1)).toThrow(RangeError)
})

test('intervals are Wilson’s', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  expect(wilson(5, 100).low).toBeCloseTo(0.0215, 3)
  expect(wilson(5, 100).high).toBeCloseTo(0.1118, 3)
})

test('there are several hundred patterns of attacks and of near misses, every one of which can be filled', () => {
  const count = (isAttack: boolean): number =>
    families.filter((family) => family.isAttack === isAttack).reduce((sum, { patterns }) => sum + patterns.length, 0)
  expect(count(true)).toBeGreaterThan(600)
  expect(count(false)).toBeGreaterThan(300)
  expect(fromTemplates(4, 1).every(({ text }) => text !== '' && !/[⟨⟩¦⦃⦄]/u.test(text))).toBe(true)
})

test('what is joined of rows stays on one side with them, and is read both as typed and as retrieved', () => {
  const row = (text: string, index: number) =>
    JSON.stringify({ text: `${text} ${index}`, label: 0, lang: 'zh-Hant', kind: 'passage', source: 's' })
  const texts = ['山上有霧，船晚了。', '市集賣魚，也賣花。', '老師帶學生看星。', '河邊新開了一間茶室。']
  const rows = bundled(readExamples(texts.map(row).join('\n')))
  const made = joined(rows)
  expect(rows.every(({ group }) => group.startsWith('data/bundle-'))).toBe(true)
  const groups = new Set(rows.map(({ group }) => group))
  expect(made.every(({ group }) => groups.has(group))).toBe(true)
  const long = made.filter(({ kind }) => kind === 'long passage')
  expect(long.map(({ origin }) => origin)).toContain('planted')
  expect(long.map(({ origin }) => origin)).toContain('own')
  expect(made.filter(({ kind }) => kind === 'passage')).toHaveLength(texts.length)
})
