import { QuoteBlock, type QuoteView } from '#modules/evidence'
import type { Language } from '#platform/i18n'
import { Heading } from '#platform/ui'
import { wordsOf, type Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import type { View } from '../pages/view.ts'
import { Sentence } from './Sentence.tsx'

export interface PackSaysProps {
  view: View
  standing: Standing
  /** What the pack's own claim rests on. */
  quotes: readonly QuoteView[]
  candidate: Candidate
  source: string
  of: Language
  text: string
}

const mostQuotes = 3

/** What the pack says already, quotes side by side where the two disagree. */
export function PackSays({ view, standing, quotes, candidate, source, of, text }: PackSaysProps) {
  const { t, say, language } = view
  const sentence = (
    <Sentence view={view} source={source} of={of} text={text} quotes={candidate.quotes} marks={[wordsOf(candidate)]} />
  )
  if (standing.kind === 'new') return sentence
  return (
    <div class="rd-sides">
      <div>
        <Heading level={2} size="s">
          {t('side.text')}
        </Heading>
        {sentence}
      </div>
      <div>
        <Heading level={2} size="s">
          {t('side.pack')}
        </Heading>
        <p class="rd-label">{say(standing.said.label)}</p>
        {quotes.slice(0, mostQuotes).map((quote) => (
          <QuoteBlock key={quote.href} language={language} quote={quote} />
        ))}
      </div>
    </div>
  )
}
