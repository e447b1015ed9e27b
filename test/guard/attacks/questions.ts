import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language, SpokenText } from './read.ts'

const folder = join(import.meta.dirname, '../../questions')
const forms = z.object({ written: z.string(), cantonese: z.string(), simplified: z.string(), english: z.string() })
const question = z.object({ forms })
const line = z.object({ text: z.string(), cantonese: z.boolean() })

function linesOf<T>(name: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8').split('\n')
  return lines.filter((each) => each !== '').map((each) => schema.parse(JSON.parse(each)))
}

const formOf = { 'zh-Hant': 'written', yue: 'cantonese', 'zh-Hans': 'simplified', en: 'english' } as const

/** What ordinary people ask about the programme, and short lines of both kinds of Chinese: easy, but many. From the development files of `test/questions`. */
export function ordinaryTexts(language: Language): readonly SpokenText[] {
  const asked = ['development', 'development-2'].flatMap((name) => linesOf(name, question))
  const lines = linesOf('cantonese-development', line).filter(
    ({ cantonese }) => (language === 'yue' && cantonese) || (language === 'zh-Hant' && !cantonese),
  )
  return [...asked.map((each) => each.forms[formOf[language]]), ...lines.map(({ text }) => text)].map((text) => ({
    language,
    side: 'benign',
    kind: 'question',
    speaker: 'user',
    text,
  }))
}
