import type { ComponentChildren } from 'preact'
import { formatNumber, type Language } from '#platform/i18n'
import { Sign, type Tone } from './Tag.tsx'

export interface TallyItem {
  id: string
  tone: Tone
  label: ComponentChildren
  count: number
  href?: string
}

export interface TallyProps {
  language: Language
  /** What is counted, for those who listen. */
  label: string
  items: readonly TallyItem[]
}

/** How many stand in each group so far. A polite live region, so a script may change the counts and be heard. */
export function Tally({ language, label, items }: TallyProps) {
  return (
    <div class="fl-tally" role="group" aria-label={label} aria-live="polite">
      <ul role="list">
        {items.map(({ id, tone, label: what, count, href }) => {
          const inside = (
            <>
              <span class="fl-tally-count" data-tally={id}>
                {formatNumber(count, language)}
              </span>{' '}
              <span class="fl-tally-label">
                <Sign tone={tone} />
                {what}
              </span>
            </>
          )
          return (
            <li key={id} class={`fl-tone-${tone}`}>
              {href === undefined ? (
                <span class="fl-tally-item">{inside}</span>
              ) : (
                <a class="fl-tally-item" href={href}>
                  {inside}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
