import type { Rung } from '#engines/rules'
import { SchemeLine, SchemeStatus, type Directory } from '#modules/schemes/parts'
import { Details, keepingTongue, Tag } from '#platform/ui'
import { ReasonTree } from '../reasons/ReasonTree.tsx'
import type { Move } from '../standing/moves.ts'
import type { Line } from '../standing/standing.ts'
import { openWords } from '../wording/openWords.ts'
import { rungWords } from '../wording/rungWords.ts'
import { whyNot } from '../wording/whyNot.ts'
import { words } from '#modules/stand/words'
import { ActButton } from './ActButton.tsx'
import { ApplyForm } from './ApplyForm.tsx'
import { StandForm } from './StandForm.tsx'
import { tones } from './StandTally.tsx'
import type { StandContext } from './telling.ts'

/** A rung in a line of its own, where no heading says that it is one. */
function nextRungWords(rung: Rung, language: StandContext['language'], directory: Directory): readonly string[] {
  const [what = '', ...rest] = rungWords(rung, language, directory)
  return rung.kind === 'wait' ? [what, ...rest] : [words(language)('rung.change', { changes: what }), ...rest]
}

/** Where the reader stands with a scheme, in the fewest sentences: what to do, who decides, what is missing, or why not. */
function stands({ outcome }: Line, language: StandContext['language'], directory: Directory): readonly string[] {
  const t = words(language)
  switch (outcome.kind) {
    case 'meets':
      return [t('line.open')]
    case 'fails': {
      const why = whyNot(outcome.because, { language, directory })
      // A change says by itself what is missing; a date to wait for does not.
      const because = why === undefined || outcome.nextRung?.kind === 'change' ? [] : [why]
      return outcome.nextRung === undefined
        ? because
        : [...nextRungWords(outcome.nextRung, language, directory), ...because]
    }
    case 'needs-judgement':
      return outcome.open.map((point) => openWords(point, language, directory))
    case 'needs-facts':
      return []
  }
}

/** The questions that would settle a scheme, each a button that asks it now. */
function Missing({ line, context }: { line: Line; context: StandContext }) {
  const { language, pack } = context
  if (line.outcome.kind !== 'needs-facts') return null
  const t = words(language)
  const asked = line.outcome.missing.flatMap((id) => pack.directory.facts.get(id) ?? [])
  return (
    <StandForm context={context} class={`fl-line-stands fl-tone-${tones.ask} fl-stand-missing`}>
      <p>{t.count('line.ask', asked.length)}</p>
      <ul>
        {asked.map(({ id, label }) => (
          <li key={id}>
            <ActButton act="change" of={id} kind="quiet">
              {label[language]}
            </ActButton>
          </li>
        ))}
      </ul>
    </StandForm>
  )
}

/** What waits on others can be asked after; none of the answers go with the link. */
function TellMe({ line: { scheme }, context: { language, action } }: { line: Line; context: StandContext }) {
  const t = words(language)
  return (
    <p class="fl-tell-me">
      <a
        href={keepingTongue(`/subscribe/${scheme.id}`, action)}
        aria-label={t('line.tell.of', { scheme: scheme.title[language] })}
      >
        {t('line.tell')}
      </a>
    </p>
  )
}

export interface StandLineProps {
  context: StandContext
  line: Line
  /** Set where a change has just moved the scheme. */
  move: Move | undefined
}

/** One scheme in its group: what you get, where you stand, its four facts, and the reasons when wanted. */
export function StandLine({ context, line, move }: StandLineProps) {
  const { language, pack } = context
  const { directory } = pack
  const t = words(language)
  const { because } = line.outcome
  const tag = (
    <>
      <SchemeStatus language={language} status={line.scheme.status} />
      {move !== undefined && (
        <Tag tone="attention">{t('line.moved', { from: t(`group.${move.from}`), to: t(`group.${move.to}`) })}</Tag>
      )}
    </>
  )
  const said = stands(line, language, directory)
  return (
    <li class={move === undefined ? 'fl-line' : 'fl-line fl-line-moved'}>
      <SchemeLine
        language={language}
        scheme={line.scheme}
        directory={directory}
        href={keepingTongue(`/schemes/${line.scheme.id}`, context.action)}
        tag={tag}
        more={
          because !== undefined && (
            <Details summary={t('line.why')}>
              <ReasonTree reason={because} language={language} directory={directory} />
            </Details>
          )
        }
      >
        {said.length > 0 && (
          <div class={`fl-line-stands fl-tone-${tones[line.group]}`}>
            {said.map((each) => (
              <p key={each}>{each}</p>
            ))}
            {line.group === 'waiting' && <TellMe line={line} context={context} />}
          </div>
        )}
        <Missing line={line} context={context} />
        {line.group !== 'not' && <ApplyForm line={line} context={context} />}
      </SchemeLine>
    </li>
  )
}
