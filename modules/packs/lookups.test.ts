import { expect, test } from 'vitest'
import type { Content } from './content/content.ts'
import { measureById, officeName, purposeById, schemeById, sourceById } from './lookups.ts'
import { readPack } from './readPack.ts'
import { exampleFolder } from './testing/examplePack.ts'

const exampleContent = async (): Promise<Content> => {
  const read = await readPack(exampleFolder)
  if (!read.ok) throw new Error('The example pack is broken.')
  return read.pack.content
}

test('Entries are looked up by id, and what is not there is undefined', async () => {
  const content = await exampleContent()
  expect(measureById(content, 'shop-training')?.money).toHaveLength(2)
  expect(schemeById(content, 'shop-course')?.measure).toBe('shop-training')
  expect(purposeById(content, 'talent')?.label.en).toBe('Skills')
  expect(sourceById(content, 'mayor-announcement')?.kind).toBe('official-slides')
  expect(officeName(content, 'skills-centre')?.en).toBe('Harbour Skills Centre')
  expect(officeName(content, 'nobody')).toBeUndefined()
  expect(measureById(content, 'constructor')).toBeUndefined()
  expect(measureById(content, 'shop-course')).toBeUndefined()
})
