import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { bytesOf, committedModel } from './readWeights.ts'
import { injectionWeights } from './weights.ts'
import { weightsModule } from './writeWeights.ts'

test('the committed weights are those of their checksum', () => {
  const { grams, marks } = committedModel()
  expect(createHash('sha256').update(grams).update(marks).digest('hex')).toBe(injectionWeights.sha256)
})

test('the weights stay within three megabytes', () => {
  expect(injectionWeights.grams.length + injectionWeights.marks.length).toBeLessThan(3_000_000)
})

test('weights of another version of the features are refused', () => {
  expect(() => bytesOf(btoa('abc'), 4)).toThrow('fit again')
})

test('what is written is read back byte for byte', () => {
  const model = committedModel()
  const written = weightsModule(model, 'sum')
  expect(written).toContain(injectionWeights.grams)
  expect([...bytesOf(injectionWeights.marks, model.marks.length)]).toEqual([...model.marks])
})
