import { QuoteBlock } from '#modules/evidence'
import { localeOf } from '#platform/i18n'
import { keepingTongue } from '#platform/ui'
import type { Answer, Quote } from '../answer/answer.ts'
import { words } from '../words.ts'
import { isForeign, sourceOf, type AskedContext } from './asked.ts'
import { CorrectionForm } from './CorrectionForm.tsx'
import type { Marked } from './marked.ts'

const aboutShown = 3
const isExact = ({ kind }: Quote['about'][number]): boolean => kind !== 'measure' && kind !== 'scheme'

/** What the programme says on the strength of a quote. */
function About({ context, quote, place }: { context: AskedContext; quote: Quote; place: 'first' | 'last' }) {
  const { language, path } = context
  const t = words(language)
  const all = [...new Map(quote.about.map((each) => [each.href, each])).values()]
  // A promise or a sum says more of a quote than the measure it belongs to.
  const about = [...all.filter(isExact), ...all.filter((each) => !isExact(each))]
  if (about.length === 0) return null
  return (
    <p class={`fl-asked-about fl-asked-about-${place}`}>
      {t('answer.about')}
      {about.slice(0, aboutShown).map(({ title, href }, at) => (
        <span key={href}>
          {at > 0 && ' · '}
          <a href={keepingTongue(href, path)}>{title[language]}</a>
        </span>
      ))}
      {about.length > aboutShown && <> {t.count('answer.about.more', about.length - aboutShown)}</>}
    </p>
  )
}

export interface AnswerQuoteProps {
  context: AskedContext
  answer: Answer
  quote: Quote
  /** Different for each quote of the page. */
  id: string
  marked?: Marked | undefined
  /** Left out where the whole answer has one form for all: folded quotes of decisions, and passages that are no answer. */
  correction?: 'offered' | 'not-offered'
}

/** A quote of an answer: whose word it is, the words themselves, their source, and what rests on them. */
export function AnswerQuote({ context, answer, quote, id, marked, correction = 'offered' }: AnswerQuoteProps) {
  const { language, path } = context
  const t = words(language)
  const described = sourceOf(context, quote)
  const { source, start, end, text, authority, title } = quote
  // To whoever cannot read the quote, what rests on it says the most.
  const comesFirst = isForeign(context, quote)
  return (
    <div class="fl-asked-quote">
      <p class={`fl-asked-voice fl-asked-voice-${authority ?? 'unknown'}`}>
        <span>{t(`voice.${authority ?? 'unknown'}`)}</span>
        {title !== undefined && <cite lang={localeOf[language]}>{title[language]}</cite>}
      </p>
      {comesFirst && <About context={context} quote={quote} place="first" />}
      <QuoteBlock
        language={language}
        quote={{
          source: described ?? { kind: 'not-described', id: source },
          start,
          end,
          text,
          status: 'verbatim',
          href: keepingTongue(quote.href, path),
          ...(marked === undefined ? {} : { figure: marked.words }),
        }}
      />
      {!comesFirst && <About context={context} quote={quote} place="last" />}
      {correction === 'offered' && (
        <CorrectionForm context={context} answer={answer} quotes={[quote]} of="quote" id={id} />
      )}
    </div>
  )
}
