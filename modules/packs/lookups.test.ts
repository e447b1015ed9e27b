import { expect, test } from 'vitest'
import type { Content } from './content/content.ts'
import { measureById, officeName, processById, processOn, purposeById, schemeById, sourceById } from './lookups.ts'
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

test('The process of a day is the one that is open, or the next to open, or the last', async () => {
  const content = await exampleContent()
  const process = processById(content, 'shop-course')
  if (process === undefined) throw new Error('The example has no process.')
  const later = { ...process, id: 'later', opens: '2027-03-01' }
  const between = { ...process, id: 'between', opens: '2026-12-01', closes: '2027-01-31' }
  const on = (day: string, processes = [later, between, process]) =>
    processOn({ ...content, processes }, 'shop-course', day)?.id
  expect(['2026-09-30', '2026-10-01', '2027-01-31', '2027-02-01', '2030-01-01'].map((day) => on(day))).toEqual([
    'shop-course',
    'between',
    'between',
    'later',
    'later',
  ])
  expect(on('2030-01-01', [process, between])).toBe('between')
  expect(processOn(content, 'school-computing', '2026-06-01')).toBeUndefined()
})
