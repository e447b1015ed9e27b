import type { RulesBeside } from '#modules/casework'
import { QuoteBlock, type QuoteView } from '#modules/evidence'
import { Cited, factValueWords, type Directory } from '#modules/schemes/parts'
import { Details, Section, Tag, type Tone } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'
import { lineWords } from './lineWords.ts'

const tones = {
  meets: 'positive',
  fails: 'negative',
  'needs-facts': 'waiting',
  'needs-judgement': 'waiting',
  'not-decided': 'neutral',
} as const satisfies Readonly<Record<RulesBeside['decision']['outcome']['kind'], Tone>>

export interface RulesViewProps {
  view: View
  rules: RulesBeside
  directory: Directory
  quotes: readonly QuoteView[]
}

/** What the published rules make of what was sent: each criterion with where it is written and which facts it rests on. */
export function RulesView({ view, rules, directory, quotes }: RulesViewProps) {
  const { language } = view
  const t = wordsOf(view)
  const { kind } = rules.decision.outcome
  return (
    <Section id="rules" title={t('rules.title')}>
      <p>
        <Tag tone={tones[kind]}>{t(`rules.${kind}`)}</Tag>
      </p>
      <ul class="fl-criteria">
        {rules.criteria.map((line) => (
          <li key={line.path} class="fl-criterion">
            {lineWords(line, language, directory)}
            <Cited language={language} directory={directory} cite={line.cite} />{' '}
            <strong>{t(`truth.${line.truth}`)}</strong>
            {line.held.map(({ fact, value, assurance }) => {
              const known = directory.facts.get(fact)
              return (
                <div key={fact}>
                  {known?.label[language] ?? fact}
                  {language === 'en' ? ': ' : '：'}
                  {known === undefined ? String(value) : factValueWords(known, value, language, directory.currency)}
                  {t('brackets', { text: t(`assurance.${assurance}`) })}
                </div>
              )
            })}
          </li>
        ))}
      </ul>
      {quotes.length > 0 && (
        <Details summary={t('rules.quotes')}>
          {quotes.map((quote) => (
            <QuoteBlock key={quote.href} language={language} quote={quote} />
          ))}
        </Details>
      )}
    </Section>
  )
}
