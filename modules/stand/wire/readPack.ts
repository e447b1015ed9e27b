import { compile } from '#engines/rules'
import { directoryOf, learnPartWords, type PartMessages } from '#modules/schemes/parts'
import { learnWords, type StandMessages } from '#modules/stand/words'
import type { Language } from '#platform/i18n'
import type { StandPack } from '../standPack.ts'
import { widenText } from './narrowTexts.ts'

/** What `writePack` wrote. */
interface Written {
  readonly words: { readonly language: Language; readonly parts: PartMessages; readonly stand: StandMessages }
  readonly pack: Pick<StandPack, 'hash' | 'content' | 'rules'>
}

/** Learns the words that came with a pack and compiles it, ready to decide. It comes from our own server under its own hash. */
export function readPack(json: string): StandPack {
  const { words, pack }: Written = JSON.parse(json, widenText)
  learnPartWords(words.language, words.parts)
  learnWords(words.language, words.stand)
  const { hash, content, rules } = pack
  return { hash, content, rules, program: compile(rules), directory: directoryOf(content, rules) }
}
