import type { Answer, Quote } from '#modules/ask'
import { inLanguage, type Language } from '#platform/i18n'
import { cliMessages } from '../words.ts'

const indented = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

function quoteLines({ text, publisher, date, href }: Quote, language: Language): readonly string[] {
  const from = [publisher === undefined ? undefined : inLanguage(publisher, language), date].filter(Boolean).join(', ')
  return [`  “${indented(text)}”`, `    ${from === '' ? '' : `${from}  `}${href}`]
}

/** An answer for people: its quotes with their places, and what was decided. */
export function answerLines(answer: Answer): readonly string[] {
  const { language } = answer
  const t = cliMessages(language)
  const quotes = (of: readonly Quote[]) => of.flatMap((quote) => quoteLines(quote, language))
  switch (answer.method) {
    case 'none':
      return [t('not-in-sources'), ...(answer.nearest.length === 0 ? [] : [t('nearest'), ...quotes(answer.nearest)])]
    case 'measures':
      return answer.measures.flatMap(({ title, href, quotes: of }) => [`${title[language]}  ${href}`, ...quotes(of)])
    case 'rules': {
      const { party, schemes, next, href } = answer.decisions
      return [
        ...(party === undefined ? [] : [party.label[language]]),
        ...schemes.flatMap(({ name, group, words, quotes: of }) => [
          `[${t(`group-${group}`)}] ${name[language]}`,
          ...words.map((each) => `  ${each}`),
          ...quotes(of.slice(0, 1)),
        ]),
        ...(next === undefined ? [] : [t('ask-next', { question: next.question[language], href })]),
      ]
    }
    case 'extractive':
    case 'model':
      return [
        ...quotes(answer.quotes),
        ...answer.disagreements.flatMap(({ title, href }) => [t('sources-differ', { title: title[language], href })]),
      ]
  }
}
