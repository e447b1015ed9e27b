import { catalogue, type Language, type Messages } from '#platform/i18n'

/** Words that come over the network in the one language of the page, so that a browser is not sent the other two. */
export interface Received<M extends Readonly<Record<string, string>>> {
  readonly learn: (language: Language, messages: M) => void
  /** Throws for a language that was not learnt: a page must not show keys for words. */
  readonly words: (language: Language) => Messages<M>
}

export function received<M extends Readonly<Record<string, string>>>(): Received<M> {
  const learnt = new Map<Language, Messages<M>>()
  return {
    learn: (language, messages) => {
      learnt.set(language, catalogue<M>({ 'zh-Hant': messages, 'zh-Hans': messages, en: messages })(language))
    },
    words: (language) => {
      const messages = learnt.get(language)
      if (messages === undefined) throw new Error(`The words of ${language} have not arrived`)
      return messages
    },
  }
}
