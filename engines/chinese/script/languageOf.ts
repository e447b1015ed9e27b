import { readCantonese } from './cantonese/readCantonese.ts'
import { scriptOf } from './scriptOf.ts'

export type Language = 'zh-Hant' | 'zh-Hans' | 'en'

const hanCharacter = /\p{Script=Han}/gu
const latinWord = /[\p{Script=Latin}][\p{Script=Latin}\p{M}'’-]*/gu
/** Words that make an English sentence and that a Chinese one does not borrow. */
const englishSentence =
  /\b(?:a|an|the|of|to|for|in|on|by|from|with|is|are|was|were|be|do|does|did|has|have|had|will|would|can|could|should|may|what|which|who|whom|whose|when|where|why|how|much|many|my|our|your|their|its|any|and|that|this|there)\b/giu

/**
 * The language to answer in, or `undefined` where the text does not say: no letters, or Chinese of characters that both scripts share.
 * A name of the other language does not change a sentence: 「申請 Smart Traffic Fund 要咩資格」 is Chinese and “who runs 智啟學教?” English.
 */
export function languageOf(text: string): Language | undefined {
  const script = scriptOf(text)
  if (script === 'none') return undefined
  if (script === 'latin') return 'en'
  const words = text.match(latinWord)?.length ?? 0
  const characters = text.match(hanCharacter)?.length ?? 0
  const sentence = text.match(englishSentence)?.length ?? 0
  if (sentence > 0 && (sentence + words) * 2 >= characters) return 'en'
  if (script !== 'either') return script
  return readCantonese(text).cantonese ? 'zh-Hant' : undefined
}
