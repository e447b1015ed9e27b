import { localeOf, type Language } from '#platform/i18n'
import type { Passage } from '#engines/passages'
import { Details } from '#platform/ui'
import { overlaps } from '../span.ts'
import { words } from '../words.ts'
import { Marked, type Marks } from './Marked.tsx'

interface Props {
  language: Language
  /** The language of the text, for `lang`. */
  of: string
  text: string
  passages: readonly Passage[]
  marks: Marks
}

/** What belongs to the page rather than to the text: there to be checked, folded away. */
export function Boilerplate({ language, of, text, passages, marks }: Props) {
  const t = words(language)
  const rules = new Set(passages.flatMap((passage) => (passage.kind === 'boilerplate' ? [passage.rule] : [])))
  const lines = passages.reduce((n, { start, end }) => n + text.slice(start, end).split(/\n\s*/).length, 0)
  const holdsQuote = passages.some((passage) => marks.quote !== undefined && overlaps(passage, marks.quote))
  const summary = t('passage.boilerplate', {
    rules: [...rules].map((rule) => t(`rule.${rule}`)).join(t('rule.joined')),
    lines: t.count('lines.count', lines),
  })
  return (
    <div class="fl-boilerplate" lang={localeOf[language]}>
      <Details summary={summary} open={holdsQuote}>
        <div lang={of}>
          {passages.map((passage) => (
            <p key={passage.ordinal} class="fl-passage" id={`p-${passage.ordinal}`}>
              <Marked language={language} text={text} span={passage} marks={marks} />
            </p>
          ))}
        </div>
      </Details>
    </div>
  )
}
