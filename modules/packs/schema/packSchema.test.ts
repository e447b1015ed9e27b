import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFolder } from '../folder/readFolder.ts'
import { edit, extra, measures } from '../testing/broken/broken.ts'
import { brokenProcessShape } from '../testing/broken/processes.ts'
import { brokenShape } from '../testing/broken/shape.ts'
import { edited, exampleFolder, examplePack, textOf } from '../testing/examplePack.ts'
import { packSchema } from './packSchema.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(packSchema())

const root = join(import.meta.dirname, '..', '..', '..')

describe('The published schema of a pack file', () => {
  test.each([exampleFolder, join(root, 'packs', 'hk-2026')])('accepts every file of %s', async (path) => {
    const folder = await readFolder(path)
    expect(folder?.files.length).toBeGreaterThan(0)
    for (const { path: file, bytes } of folder?.files ?? []) {
      validate(parse(new TextDecoder().decode(bytes)))
      expect({ file, errors: validate.errors }).toEqual({ file, errors: null })
    }
  })

  // What depends on the calendar, on other entries or on the world outside is for the checks, not for a schema.
  const beyondSchemas = new Set([
    'a day that does not exist',
    'an empty wording',
    'a time zone that does not exist',
    'a promise that is due before it begins',
  ])

  test.each([...brokenShape, ...brokenProcessShape].filter(({ what }) => !beyondSchemas.has(what)))(
    'refuses $what',
    async ({ edits }) => {
      const file = edits.at(-1)?.file ?? ''
      const folder = edited(await examplePack(), edits)
      expect(validate(parse(textOf(folder, file)))).toBe(false)
    },
  )

  test.each([
    ['a citation that still has find', edit(measures, 'at: 51-124, sum: "74b17240"', 'find: "today opened"')],
    ['a key that no reader knows', edit(extra, '', 'mesures: []\n')],
    ['a criterion of no form', edit(extra, '', 'criteria: [{ id: c, fact: staff, atleast: 3 }]\n')],
  ])('refuses %s', async (_, edits) => {
    const file = edits.at(-1)?.file ?? ''
    expect(validate(parse(textOf(edited(await examplePack(), edits), file)))).toBe(false)
  })

  test('lets 简体 be left out, and given', () => {
    const purpose = (label: object) => ({ purposes: [{ id: 'a', label }] })
    expect(validate(purpose({ 'zh-Hant': '甲', en: 'a' }))).toBe(true)
    expect(validate(purpose({ 'zh-Hant': '甲', 'zh-Hans': '甲', en: 'a' }))).toBe(true)
    expect(validate(purpose({ 'zh-Hans': '甲', en: 'a' }))).toBe(false)
  })
})
