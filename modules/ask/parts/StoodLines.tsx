import type { Scheme } from '#modules/packs'
import { SchemeLine, SchemeStatus } from '#modules/schemes/parts'
import { groupTones, standPackOf } from '#modules/stand'
import { localeOf } from '#platform/i18n'
import { Details, keepingTongue } from '#platform/ui'
import type { Answer, Stood } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import type { AskedContext } from './asked.ts'

interface Around {
  context: AskedContext
  answer: Answer & { method: 'rules' }
}

/** Where one stands with a scheme, in a line. */
function Stands({ context, answer, stood }: Around & { stood: Stood }) {
  const t = words(context.language)
  const { group, outcome, missing } = stood
  const own =
    outcome === 'meets' ? [t('rules.open')] : missing.length > 0 ? [t.count('rules.missing', missing.length)] : []
  if (own.length + stood.words.length === 0) return null
  return (
    <div class={`fl-line-stands fl-tone-${groupTones[group]}`}>
      {own.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {/* These come in the language of the answer. */}
      {stood.words.map((each) => (
        <p key={each} lang={localeOf[answer.language]}>
          {each}
        </p>
      ))}
    </div>
  )
}

/** Schemes with what each gives, where one stands with it, and its quotes. */
export function StoodLines({ lines, ...props }: Around & { lines: readonly (readonly [Stood, Scheme])[] }) {
  const { context, answer } = props
  const { language, path, loaded } = context
  const { directory } = standPackOf(loaded)
  return (
    <ul class="fl-lines">
      {lines.map(([stood, scheme]) => (
        <li key={scheme.id} class="fl-line">
          <SchemeLine
            language={language}
            scheme={scheme}
            directory={directory}
            level={4}
            href={keepingTongue(stood.href, path)}
            tag={<SchemeStatus language={language} status={scheme.status} />}
            more={
              stood.quotes.length > 0 && (
                <Details summary={words(language).count('rules.quotes', stood.quotes.length)}>
                  {stood.quotes.map((quote, at) => (
                    <AnswerQuote
                      key={quote.href}
                      context={context}
                      answer={answer}
                      quote={{ ...quote, about: [] }}
                      id={`${scheme.id}-${at}`}
                      correction="not-offered"
                    />
                  ))}
                </Details>
              )
            }
          >
            <Stands {...props} stood={stood} />
          </SchemeLine>
        </li>
      ))}
    </ul>
  )
}
