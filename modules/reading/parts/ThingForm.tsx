import { Actions, Button, Details, Heading, Select } from '#platform/ui'
import { measureById, proposalById } from '#modules/packs'
import type { Language } from '#platform/i18n'
import type { Thing } from '../candidates/things.ts'
import { wordsOf } from '../candidates/candidate.ts'
import { rejections } from '../decisions/decision.ts'
import type { OpenedText, Reviewed } from '../openText.ts'
import { hrefOfText, type View } from '../pages/view.ts'
import { confidenceWords, voiceWords } from '../wording/candidateWords.ts'
import { FactRow } from './FactRow.tsx'
import { Sentence } from './Sentence.tsx'

interface Props {
  view: View
  opened: OpenedText
  of: Language
  thing: Thing
  /** What was chosen in a form that was refused. */
  chosen: ReadonlySet<string>
  /** The page of the text's candidates, to which a decision leads back. */
  part: number
  /** Told from the others on the page. */
  n: string
}

/** One sentence, whose word it is, and the facts found in it. */
function Statement({
  view,
  opened,
  of,
  facts,
  chosen,
}: Omit<Props, 'thing' | 'n' | 'part'> & { facts: readonly [Reviewed, ...Reviewed[]] }) {
  const { language } = view
  const [{ candidate }] = facts
  const marks = facts.map((fact) => wordsOf(fact.candidate))
  return (
    <div class="rd-statement">
      <Sentence
        view={view}
        source={opened.source.id}
        of={of}
        text={opened.text}
        quotes={candidate.quotes}
        marks={marks}
      />
      <p class="rd-voice">
        {voiceWords(candidate, language)} · {view.t('confidence.line', { words: confidenceWords(candidate, language) })}
      </p>
      <ul class="rd-facts" role="list">
        {facts.map((fact) => (
          <FactRow key={fact.candidate.id} view={view} source={opened.source.id} reviewed={fact} chosen={chosen} />
        ))}
      </ul>
    </div>
  )
}

function Title({ view, thing, n }: Pick<Props, 'view' | 'thing' | 'n'>) {
  const { content, say, to, t } = view
  const entry = thing.known
    ? thing.kind === 'measure'
      ? measureById(content, thing.id)
      : proposalById(content, thing.id)
    : undefined
  const href = thing.kind === 'measure' ? `/blueprint/${thing.id}` : `/blueprint/proposals#${thing.id}`
  return (
    <Heading
      level={3}
      id={`thing-${n}`}
      kicker={t(entry ? (thing.kind === 'measure' ? 'thing.measure' : 'thing.proposal') : 'thing.new')}
    >
      {entry ? <a href={to(href)}>{say(entry.title)}</a> : thing.title}
    </Heading>
  )
}

const isToDo = ({ state, standing }: Reviewed): boolean => state.kind === 'open' && standing.kind !== 'cited'

/** What a text says of one measure or proposal: many facts can be decided on at once where no wording is needed. */
export function ThingForm({ view, opened, of, thing, n, chosen, part }: Props) {
  const { language, t, to } = view
  const reviewed = thing.candidates.flatMap(({ id }) => opened.reviewed.get(id) ?? [])
  const statements = [...Map.groupBy(reviewed, ({ candidate }) => candidate.statement).values()].flatMap(
    ([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]),
  )
  const [toDo, done] = [
    statements.filter((facts) => facts.some(isToDo)),
    statements.filter((facts) => !facts.some(isToDo)),
  ]
  const canCite =
    reviewed.some((each) => isToDo(each) && each.standing.kind === 'same') && opened.description.by !== 'nobody'
  const draw = (facts: readonly [Reviewed, ...Reviewed[]]) => (
    <Statement key={facts[0].candidate.id} view={view} opened={opened} of={of} facts={facts} chosen={chosen} />
  )
  return (
    <form
      class="rd-thing"
      method="post"
      action={to(`${hrefOfText(opened.source.id)}/many${part === 1 ? '' : `?part=${part}`}`)}
      aria-labelledby={`thing-${n}`}
    >
      <Title view={view} thing={thing} n={n} />
      {toDo.map(draw)}
      {done.length > 0 && (
        <Details
          summary={t.count('done-before', done.length)}
          open={toDo.length === 0 && done.some((facts) => facts.some(({ state }) => state.kind !== 'open'))}
        >
          {done.map(draw)}
        </Details>
      )}
      {toDo.length > 0 && (
        <div class="rd-many">
          {canCite && (
            <Actions>
              <Button kind="secondary" name="action" value="cite">
                {t('many.cite')}
              </Button>
            </Actions>
          )}
          <Details summary={t('many.reject')}>
            <Select
              language={language}
              name="why"
              id={`why-${n}`}
              label={t('reject.why')}
              options={rejections.map((value) => ({ value, label: t(`reject.${value}`) }))}
            />
            <Actions>
              <Button kind="secondary" name="action" value="reject">
                {t('many.reject-button')}
              </Button>
            </Actions>
          </Details>
        </div>
      )}
    </form>
  )
}
