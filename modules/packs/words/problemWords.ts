import { ENGLISH, type Wording } from '#engines/rules/read'
import { catalogue, inEachLanguage, type Language, type Text } from '#platform/i18n'
import contentEn from './content/messages/en.ts'
import contentHans from './content/messages/zh-Hans.ts'
import contentHant from './content/messages/zh-Hant.ts'
import processesEn from './processes/messages/en.ts'
import processesHans from './processes/messages/zh-Hans.ts'
import processesHant from './processes/messages/zh-Hant.ts'
import rulesHans from './rules/messages/zh-Hans.ts'
import rulesHant from './rules/messages/zh-Hant.ts'
import { codeOf, type Piece, type ProblemKey, type Values } from './wording.ts'

type Messages = Readonly<Record<keyof typeof ENGLISH | keyof typeof contentEn | keyof typeof processesEn, string>>

/** The rules' English is the engine's own; all else is in the message files. */
const messages = catalogue<Messages>({
  'zh-Hant': { ...rulesHant, ...contentHant, ...processesHant },
  'zh-Hans': { ...rulesHans, ...contentHans, ...processesHans },
  en: { ...ENGLISH, ...contentEn, ...processesEn },
})

export interface Worded {
  readonly key: ProblemKey
  readonly params: Values
}

/** Sentences stand apart in English, and not in Chinese. */
const between: Readonly<Record<Language, string>> = { 'zh-Hant': '', 'zh-Hans': '', en: ' ' }

/** The rule that is broken, what was found, and how to put it right, in a language. */
export function problemWords({ key, params }: Worded, language: Language): Wording {
  const plain: (name: keyof Messages, params: Readonly<Record<string, string | number>>) => string = messages(language)
  const say = (name: keyof Messages, values: Values = {}): string => {
    const filled = Object.entries(values).map(([each, value]) => {
      if (typeof value !== 'object') return [each, value] as const
      return [each, 'term' in value ? piece(value) : value.map(piece).join(between[language])] as const
    })
    return plain(name, Object.fromEntries(filled))
  }
  const piece = ({ term, params: inner }: Piece): string => say(term, inner)
  return {
    rule: say(`${codeOf(key)}.rule`),
    message: say(`${key}.message`, params),
    remedy: say(`${key}.remedy`, params),
  }
}

/** What was found and how to put it right, in every language. */
export function problemText(problem: Worded): Text {
  return inEachLanguage((language) => {
    const { message, remedy } = problemWords(problem, language)
    return `${message}${between[language]}${remedy}`
  })
}
