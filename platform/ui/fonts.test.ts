import { globSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { openSync } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '#platform/i18n'
import { simplify } from '#platform/simplify'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const resolve = createRequire(import.meta.url).resolve

/** All characters that the slices of a web font hold between them. */
function charactersOf(font: string): ReadonlySet<number> {
  const folder = join(dirname(resolve(`@fontsource-variable/${font}/package.json`)), 'files')
  const slices = readdirSync(folder).filter((file) => file.endsWith('.woff2'))
  return new Set(
    slices.flatMap((file) => {
      const opened = openSync(join(folder, file))
      return 'characterSet' in opened ? opened.characterSet : []
    }),
  )
}

const hongKong = charactersOf('noto-sans-hk')
const simplified = charactersOf('noto-sans-sc')
const fontOf: Readonly<Record<Language, ReadonlySet<number>>> = {
  'zh-Hant': hongKong,
  'zh-Hans': simplified,
  en: hongKong,
}

/** The characters of `text` that would show as boxes; control characters draw nothing. */
function boxes(text: string, language: Language): string {
  const missing = [...text].filter((char) => char >= ' ' && !fontOf[language].has(char.codePointAt(0) ?? 0))
  return [...new Set(missing)].join('')
}

/** The message files, each named for its language (`en.ts`, `zh-Hans.overrides.ts`). */
const messageFiles = globSync('{platform,modules,apps}/**/messages/*.ts', { cwd: root }).flatMap((file) => {
  const language = languages.find((each) => basename(file).startsWith(`${each}.`))
  return language === undefined ? [] : [{ file, language }]
})

/** A file of messages without its comments, which nobody is shown. */
const wordsIn = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '')

interface PackText {
  text: string
  language: Language
}

/** Every wording of a pack: the values under a language's name, wherever they stand, and the 简体 made from 繁體. */
function* textsIn(value: unknown): Generator<PackText> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const language = languages.find((each) => each === key)
    if (language !== undefined && typeof inner === 'string') {
      yield { text: inner, language }
      if (language === 'zh-Hant' && !('zh-Hans' in value)) yield { text: simplify(inner), language: 'zh-Hans' }
    } else yield* textsIn(inner)
  }
}

const packFiles = globSync('packs/**/*.yaml', { cwd: root })

describe('the web fonts', () => {
  it('are there to be tested, and so are messages and a pack', () => {
    expect(hongKong.size).toBeGreaterThan(10_000)
    expect(simplified.size).toBeGreaterThan(6_000)
    expect(messageFiles.length).toBeGreaterThanOrEqual(3)
    expect(packFiles.length).toBeGreaterThanOrEqual(1)
  })

  it('would be caught lacking a character', () => {
    expect(boxes('简', 'zh-Hant')).toBe('简')
    expect(boxes('飛輪', 'zh-Hant')).toBe('')
  })

  it.each(messageFiles)('hold every character of $file', ({ file, language }) => {
    expect(boxes(wordsIn(file), language)).toBe('')
  })

  it.each(packFiles)('hold every character of %s', (file) => {
    const texts = [...textsIn(parse(readFileSync(join(root, file), 'utf8')))]
    expect(texts.filter(({ text, language }) => boxes(text, language) !== '')).toEqual([])
  })
})
