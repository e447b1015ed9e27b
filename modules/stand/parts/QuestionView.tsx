import { ErrorSummary, Heading } from '#platform/ui'
import type { View } from '../flow/view.ts'
import { names } from '../flow/names.ts'
import { valueName } from '../form/typedAnswer.ts'
import type { Standing } from '../standing/standing.ts'
import { mistakeWords } from '../wording/mistakeWords.ts'
import { words } from '#modules/stand/words'
import { ActButton } from './ActButton.tsx'
import { AnswerControl, answersAtOnce, ChoiceControl } from './AnswerControl.tsx'
import { StandForm } from './StandForm.tsx'
import { StandTally } from './StandTally.tsx'
import type { StandContext } from './telling.ts'

export interface QuestionViewProps {
  context: StandContext
  view: View & { kind: 'question' }
  standing: Standing
}

/** How far along: which question this is, and the most that may follow. */
function progress({ context, view, standing }: QuestionViewProps): string {
  const t = words(context.language)
  const { entries } = context.session
  const place = entries.findIndex(({ fact }) => fact === view.fact)
  const n = t('ask.kicker', { n: (place === -1 ? entries.length : place) + 1 })
  const left = standing.toAsk.filter((fact) => fact !== view.fact).length
  return `${n} · ${left === 0 ? t('ask.last') : t.count('ask.left', left)}`
}

/** One question, why it is asked, a way to skip it and a way back, and how things stand so far. */
export function QuestionView(props: QuestionViewProps) {
  const { context, view, standing } = props
  const { language, pack, session } = context
  const t = words(language)
  const fact = pack.directory.facts.get(view.fact)
  if (fact === undefined) return null
  const changing = view.changing === 'yes'
  const entry = session.entries.find((each) => each.fact === fact.id)
  const known = entry?.kind === 'answered' ? entry.value : standing.facts[fact.id]
  const mistake =
    view.mistake === undefined ? undefined : mistakeWords(view.mistake, fact, language, pack.directory.currency)
  const atOnce = answersAtOnce(fact)
  const why = fact.why?.[language]
  return (
    <div class="fl-ask" key={`${fact.id}-${mistake ?? ''}`}>
      <StandForm context={context} fact={fact.id} class="fl-ask-back">
        <button class="fl-ask-return" type="submit" name={names.act} value={changing ? 'cancel' : 'back'}>
          {t(changing ? 'ask.cancel' : 'ask.back')}
        </button>
        {!changing && <p>{progress(props)}</p>}
      </StandForm>
      {mistake !== undefined && <ErrorSummary language={language} errors={[{ field: valueName, message: mistake }]} />}
      <StandForm context={context} fact={fact.id} before={changing ? session : undefined} class="fl-ask-form">
        {atOnce ? (
          <>
            <Heading level={1}>{fact.question?.[language] ?? fact.label[language]}</Heading>
            <ChoiceControl context={context} fact={fact} known={known} />
          </>
        ) : (
          <>
            <AnswerControl context={context} fact={fact} known={known} typed={view.typed} error={mistake} />
            <ActButton act="answer" kind="primary">
              {t(changing ? 'ask.save' : 'ask.continue')}
            </ActButton>
          </>
        )}
        <div class="fl-ask-skip">
          <ActButton act="skip" kind="quiet">
            {t('ask.skip')}
          </ActButton>
          <p>{t('ask.skip.note')}</p>
        </div>
        {why !== undefined && (
          <p class="fl-ask-why">
            <strong>{t('ask.why')}</strong> {why}
          </p>
        )}
      </StandForm>
      {!changing && (
        <section class="fl-ask-sofar" aria-label={t('ask.tally')}>
          <StandTally context={context} standing={standing} />
          <StandForm context={context}>
            <ActButton act="results">{t('ask.see')}</ActButton>
          </StandForm>
        </section>
      )}
    </div>
  )
}
