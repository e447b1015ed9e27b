import { beforeAll, describe, expect, it, test } from 'vitest'
import { ENGLISH } from '#engines/rules/read'
import { languages } from '#platform/i18n'
import type { Folder } from '../folder/readFolder.ts'
import { readFiles } from '../read/readFiles.ts'
import { brokenFiles } from '../testing/broken/files.ts'
import { brokenNames } from '../testing/broken/names.ts'
import { brokenProcesses, brokenProcessShape } from '../testing/broken/processes.ts'
import { brokenSense } from '../testing/broken/sense.ts'
import { brokenShape } from '../testing/broken/shape.ts'
import { edited, examplePack } from '../testing/examplePack.ts'
import contentEn from './content/messages/en.ts'
import contentHant from './content/messages/zh-Hant.ts'
import { problemText, problemWords } from './problemWords.ts'
import processesEn from './processes/messages/en.ts'
import processesHant from './processes/messages/zh-Hant.ts'
import rulesHant from './rules/messages/zh-Hant.ts'

const en = { ...contentEn, ...processesEn }
const english: Readonly<Record<string, string>> = { ...ENGLISH, ...en }
const hant: Readonly<Record<string, string>> = { ...rulesHant, ...contentHant, ...processesHant }
const namesIn = (text = ''): readonly string[] => [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name)

describe('The wording of what is wrong with a pack', () => {
  it('has the same keys in English and in Chinese, and none twice', () => {
    expect(Object.keys(hant).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(Object.keys(en).filter((key) => Object.hasOwn(ENGLISH, key))).toEqual([])
  })

  it('has a rule and a remedy for every message', () => {
    const messages = Object.keys(english).filter((key) => key.endsWith('.message'))
    expect(messages.length).toBeGreaterThan(100)
    for (const key of messages) {
      expect(english, key).toHaveProperty([`${key.split('.', 1)[0]}.rule`])
      expect(english, key).toHaveProperty([key.replace(/message$/, 'remedy')])
    }
  })

  it('names nothing in Chinese that is not given', () => {
    for (const [key, text] of Object.entries(hant)) {
      const base = key.replace(/\.(message|remedy)$/, '')
      const given = new Set([base, `${base}.message`, `${base}.remedy`].flatMap((each) => namesIn(english[each])))
      expect(
        namesIn(text).filter((name) => !given.has(name)),
        key,
      ).toEqual([])
    }
  })
})

describe('A problem', () => {
  let example: Folder
  beforeAll(async () => {
    example = await examplePack()
  })

  test.each([
    ...brokenFiles,
    ...brokenShape,
    ...brokenNames,
    ...brokenSense,
    ...brokenProcesses,
    ...brokenProcessShape,
  ])('of a pack broken by $what says in three languages which rule, what and how to put it right', ({ edits }) => {
    const { problems } = readFiles(edited(example, edits))
    expect(problems).not.toEqual([])
    for (const problem of problems) {
      for (const language of languages) {
        const { rule, message, remedy } = problemWords(problem, language)
        for (const text of [rule, message, remedy]) {
          expect(text).not.toMatch(/\{[a-z-]+\}|undefined|\[object/)
          if (language !== 'en') expect(text).toMatch(/\p{Script=Han}/u)
        }
      }
      const { rule, message, remedy } = problem
      expect(problemWords(problem, 'en')).toEqual({ rule, message, remedy })
    }
  })

  it('keeps the names and figures of the pack in every language', () => {
    const text = problemText({ key: 'series-order', params: { at: '2027', before: '2031' } })
    expect(text).toEqual({
      'zh-Hant': '2027 排在 2031 之後。請按日期排列。',
      'zh-Hans': '2027 排在 2031 之后。请按日期排列。',
      en: '2027 stands after 2031. Sort them by date.',
    })
  })

  it('words the pieces of its message too', () => {
    const differences = [{ term: 'example.outcome', params: { said: 'meets', found: 'fails' } }] as const
    const problem = { key: 'example-fails', params: { name: 'young', differences } } as const
    expect(problemWords(problem, 'zh-Hant').message).toBe('「young」：範例說是 meets，內容包卻裁定為 fails。')
    expect(problemWords(problem, 'en').message).toBe('“young”: It says meets, and the pack decides fails.')
  })
})
