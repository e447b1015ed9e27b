import type { PlainDate } from '#engines/rules'
import { ContinueForm, emptySession, groups, groupTones, standWords, type Group, type Session } from '#modules/stand'
import { formatDate } from '#platform/i18n'
import { Details, Heading, SummaryList, Tally } from '#platform/ui'
import type { Answer } from '../answer/answer.ts'
import { readFacts } from '../me/readFacts.ts'
import { words } from '../words.ts'
import type { AskedContext } from './asked.ts'
import { StoodLines } from './StoodLines.tsx'

export type RulesAnswerProps = { context: AskedContext; answer: Answer & { method: 'rules' }; asOf: PlainDate }

/** What was read from the question: nothing else was taken into account. */
function Read({ context: { language }, answer: { decisions } }: Omit<RulesAnswerProps, 'asOf'>) {
  const t = words(language)
  const rows = [
    ...(decisions.party === undefined ? [] : [{ term: t('rules.who'), description: decisions.party.label[language] }]),
    ...decisions.facts.map(({ label, words: said }) => ({ term: label[language], description: said[language] })),
  ]
  return (
    <section class="fl-asked-read" aria-labelledby="read-title">
      <Heading level={3} size="m" id="read-title">
        {t('rules.read')}
      </Heading>
      {rows.length > 0 && <SummaryList rows={rows} layout="facts" />}
      {decisions.party === undefined && <p>{t('rules.who.unknown')}</p>}
    </section>
  )
}

/** What one can do something about at once is laid open; the others wait until they are wanted. */
const isUnfolded = (group: Group): boolean => group === 'open' || group === 'rung'

/** Decisions for whoever asks of themselves, in the groups of "Where do I stand", and the way on there. */
export function RulesAnswer({ context, answer, asOf }: RulesAnswerProps) {
  const { language, path, loaded, question } = context
  const { content, rules } = loaded
  const { decisions } = answer
  const t = words(language)
  const stand = standWords(language)
  const schemes = new Map(content.schemes.map((scheme) => [scheme.id, scheme]))
  const linesOf = (group: Group) =>
    decisions.schemes.flatMap((stood) => {
      const scheme = schemes.get(stood.subject)
      return stood.group === group && scheme !== undefined ? [[stood, scheme] as const] : []
    })
  // What was read from the question goes along, so that nobody is asked twice.
  const entries: Session['entries'] = Object.entries(readFacts(question, rules.facts)).map(([fact, value]) => ({
    kind: 'answered',
    fact,
    value,
  }))
  const shown = groups.map((group) => ({ group, lines: linesOf(group) })).filter(({ lines }) => lines.length > 0)
  return (
    <>
      <Tally
        language={language}
        label={t('rules.title')}
        items={shown.map(({ group, lines }) => ({
          id: group,
          tone: groupTones[group],
          label: stand(`group.${group}`),
          count: lines.length,
          href: `#asked-${group}`,
        }))}
      />
      <Read context={context} answer={answer} />
      <section class="fl-asked-onward" aria-label={t(decisions.next === undefined ? 'rules.all' : 'rules.next')}>
        {decisions.next !== undefined && (
          <>
            <Heading level={3} size="m">
              {t('rules.next')}
            </Heading>
            <p class="fl-asked-question">{decisions.next.question[language]}</p>
          </>
        )}
        <ContinueForm
          language={language}
          path={path}
          loaded={loaded}
          asOf={asOf}
          session={{ ...emptySession, party: decisions.party?.id, entries }}
        >
          {t(decisions.next === undefined ? 'rules.all' : 'rules.continue')}
        </ContinueForm>
      </section>
      {shown.map(({ group, lines }) => {
        const title = stand('group.count', { group: stand(`group.${group}`), n: lines.length })
        const list = <StoodLines context={context} answer={answer} lines={lines} />
        if (!isUnfolded(group))
          return (
            <section key={group} id={`asked-${group}`} aria-label={stand(`group.${group}`)}>
              <Details look="group" summary={title}>
                <p>{stand(`group.${group}.lead`)}</p>
                {list}
              </Details>
            </section>
          )
        return (
          <section key={group} class="fl-asked-group" id={`asked-${group}`} aria-labelledby={`asked-${group}-title`}>
            <Heading level={3} id={`asked-${group}-title`}>
              {title}
            </Heading>
            <p class="fl-group-lead">{stand(`group.${group}.lead`)}</p>
            {list}
          </section>
        )
      })}
      <p class="fl-ask-private">{t('rules.basis', { date: formatDate(decisions.asOf, language) })}</p>
    </>
  )
}
