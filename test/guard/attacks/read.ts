import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Speaker } from '#engines/guard'
import { disguised } from './disguise.ts'

/** Written Chinese of Hong Kong, spoken Cantonese, Simplified Chinese, English. */
export const languages = ['zh-Hant', 'yue', 'zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]
export type Side = 'attack' | 'benign'

export interface SpokenText {
  readonly language: Language
  readonly side: Side
  /** What sort of attack, or what makes the benign text hard. */
  readonly kind: string
  readonly speaker: Speaker
  readonly text: string
}

function speakerOf(word: string | undefined): Speaker {
  if (word === 'user' || word === 'tool' || word === 'retrieved') return word
  throw new Error(`Nobody speaks as ${word ?? 'no one'}`)
}

/** A list has headings `# kind speaker`, each with one text a line below it. */
export function readTexts(language: Language, side: Side): readonly SpokenText[] {
  let heading: Pick<SpokenText, 'kind' | 'speaker'> | undefined
  const texts: SpokenText[] = []
  for (const line of readFileSync(join(import.meta.dirname, `${language}.${side}.txt`), 'utf8').split('\n')) {
    const named = /^# (\S+) (user|tool|retrieved)$/.exec(line)
    if (named !== null) heading = { kind: named[1] ?? '', speaker: speakerOf(named[2]) }
    else if (line !== '' && heading !== undefined) texts.push({ language, side, ...heading, text: disguised(line) })
  }
  return texts
}
