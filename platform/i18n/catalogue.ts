import type { Language } from './language.ts'
import { inEachLanguage, type Text } from './text.ts'

/** The names between braces in a message: `'{n} of {total}'` → `'n' | 'total'`. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Params<S extends string> = [Names<S>] extends [never] ? [] : [params: Readonly<Record<Names<S>, string | number>>]

/** The bases of counted messages: `'measures.one'` and `'measures.other'` → `'measures'`. */
type Counted<M> = keyof { [K in keyof M as K extends `${infer Base}.other` ? Base : never]: true } & string

/** The message files of one module: 繁體 says which keys there are, the other two must have them all or the build fails. */
export interface MessageFiles<M extends Readonly<Record<string, string>>> {
  'zh-Hant': M
  'zh-Hans': Readonly<Record<keyof M, string>>
  en: Readonly<Record<keyof M, string>>
}

export interface Messages<M extends Readonly<Record<string, string>>> {
  /** The wording of `key`, its `{names}` filled in. */
  <K extends keyof M & string>(key: K, ...params: Params<M[K]>): string
  readonly language: Language
  /** The wording for a number: `key.one` or `key.other` by the plural rules of the language, with `{n}` written as a numeral. */
  count(base: Counted<M>, n: number): string
}

type Given = Readonly<Record<string, string | number>>

/** A message with its `{names}` filled in. It is taken apart once, since a page says some messages hundreds of times. */
function filler(message: string): (params: Given) => string {
  const parts = message.split(/\{([\w-]+)\}/) // words, name, words, name, … words
  if (parts.length === 1) return () => message
  const filled = (name: string, params: Given) => (Object.hasOwn(params, name) ? String(params[name]) : `{${name}}`)
  return (params) => parts.map((part, at) => (at % 2 === 0 ? part : filled(part, params))).join('')
}

/** Gives the messages of a module in a language: `const t = catalogue(files)`, then `t('en')('title')`. */
export function catalogue<const M extends Readonly<Record<string, string>>>(
  files: MessageFiles<M>,
): (language: Language) => Messages<M> {
  const made = new Map<Language, Messages<M>>()
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const file: Readonly<Record<string, string>> = files[language]
    const plural = new Intl.PluralRules(language)
    const numeral = new Intl.NumberFormat(language)
    const fillers = new Map(Object.entries(file).map(([key, message]) => [key, filler(message)]))
    const say = (key: string, params: Given = {}) => (fillers.get(key) ?? filler(key))(params)
    const messages: Messages<M> = Object.assign((key: string, params?: Given) => say(key, params), {
      language,
      count: (base: string, n: number) =>
        say(plural.select(n) === 'one' ? `${base}.one` : `${base}.other`, { n: numeral.format(n) }),
    })
    made.set(language, messages)
    return messages
  }
}

/** The messages of a catalogue in all languages at once, for whoever does not know yet who reads them. */
export const textsOf =
  <const M extends Readonly<Record<string, string>>>(words: (language: Language) => Messages<M>) =>
  <K extends keyof M & string>(key: K, ...params: Params<M[K]>): Text =>
    inEachLanguage((language) => words(language)(key, ...params))
