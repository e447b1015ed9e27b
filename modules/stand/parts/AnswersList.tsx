import { factValueWords } from '#modules/schemes/parts'
import { Heading } from '#platform/ui'
import { names } from '../flow/names.ts'
import type { Standing } from '../standing/standing.ts'
import { words } from '#modules/stand/words'
import { ActButton } from './ActButton.tsx'
import { StandForm } from './StandForm.tsx'
import type { StandContext } from './telling.ts'

interface Row {
  readonly what: string
  readonly question: string
  readonly answer: string
}

function rows({ language, pack, session }: StandContext): readonly Row[] {
  const t = words(language)
  const party = pack.content.parties.find(({ id }) => id === session.party)
  const answers = session.entries.flatMap((entry): Row[] => {
    const fact = pack.directory.facts.get(entry.fact)
    if (fact === undefined) return []
    const said = (): string => {
      if (entry.kind === 'skipped') return t('answers.skipped')
      // Standing alone, as on the button that gave it.
      if (typeof entry.value === 'boolean') return t(entry.value ? 'answer.yes' : 'answer.no')
      return factValueWords(fact, entry.value, language, pack.directory.currency)
    }
    return [{ what: fact.id, question: fact.question?.[language] ?? fact.label[language], answer: said() }]
  })
  return [{ what: names.party, question: t('answers.who'), answer: party?.label[language] ?? '' }, ...answers]
}

/** All that was told, each answer with a button that changes it; what is still open; and a way to start again. */
export function AnswersList({ context, standing }: { context: StandContext; standing: Standing }) {
  const { language } = context
  const t = words(language)
  const left = standing.toAsk.length + standing.skipped.length
  return (
    <section class="fl-section" id="answers" aria-labelledby="answers-title">
      <Heading level={2} id="answers-title">
        {t('answers.title')}
      </Heading>
      <StandForm context={context}>
        <dl class="fl-answers">
          {rows(context).map(({ what, question, answer }) => (
            <div key={what} class="fl-answers-row">
              <dt>{question}</dt>
              <dd class="fl-answers-answer">{answer}</dd>
              <dd class="fl-answers-change">
                <button
                  class="fl-answers-button"
                  type="submit"
                  name={names.act}
                  value={`change:${what}`}
                  aria-label={t('answers.change.what', { question })}
                >
                  {t('answers.change')}
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <div class="fl-actions">
          {left > 0 && (
            <ActButton act="more" of="all">
              {t.count('answers.more', left)} · {t('answers.more.button')}
            </ActButton>
          )}
          <ActButton act="restart" kind="quiet">
            {t('answers.restart')}
          </ActButton>
        </div>
      </StandForm>
    </section>
  )
}
