import { Tag } from '#platform/ui'
import { kindWords, stateWords, valueWords } from '../wording/candidateWords.ts'
import type { Reviewed } from '../openText.ts'
import { hrefOfCandidate, type View } from '../pages/view.ts'

export interface FactRowProps {
  view: View
  source: string
  reviewed: Reviewed
  /** What was chosen in a form that was refused. */
  chosen: ReadonlySet<string>
}

/** A candidate in one line: what it is, how it stands, and the way to decide on it. A box to choose it while it is open. */
export function FactRow({ view, source, reviewed, chosen }: FactRowProps) {
  const { t, to, language, content } = view
  const { candidate, state, standing, turn } = reviewed
  const { tone, label } = stateWords(state, standing, language)
  const kind = kindWords(candidate, language)
  const value = valueWords(candidate, content, language)
  const isOpen = state.kind === 'open' && standing.kind !== 'cited'
  const item = `${candidate.id} ${turn}`
  const box = `choose-${candidate.id}`
  const said = (
    <>
      <span class="rd-kind">{kind}</span> <strong>{value}</strong>
    </>
  )
  return (
    <li class="rd-fact" id={candidate.id}>
      {isOpen ? (
        <div class="fl-choice rd-choice">
          <input
            class="fl-choice-input"
            type="checkbox"
            id={box}
            name="items"
            value={item}
            checked={chosen.has(item)}
          />
          <label class="fl-choice-label" for={box}>
            {said}
          </label>
        </div>
      ) : (
        <p class="rd-said">{said}</p>
      )}
      <Tag tone={tone}>{label}</Tag>
      <a
        class="rd-decide"
        href={to(hrefOfCandidate(source, candidate.id))}
        aria-label={`${t(isOpen ? 'decide' : 'look')}: ${kind} ${value}`}
      >
        {t(isOpen ? 'decide' : 'look')}
      </a>
    </li>
  )
}
