import type { ComponentChildren } from 'preact'
import { formatDate, localeOf, type Language } from '#platform/i18n'
import { Heading } from '../text/Heading.tsx'
import { Hidden } from '../text/Hidden.tsx'

export interface TimelineEntry {
  id?: string
  /** ISO date, month or year: the day it is due or happened. Left out for what has none. */
  date?: string | undefined
  /** What to show in the place of the date, where a source only gives words: 2026年下半年. */
  dateWords?: string | undefined
  title: ComponentChildren
  href?: string | undefined
  tag?: ComponentChildren
  children?: ComponentChildren
}

export interface TimelineGroup {
  /** A month, a year, a state: what its entries have in common. */
  title: ComponentChildren
  entries: readonly TimelineEntry[]
}

export interface TimelineProps {
  language: Language
  groups: readonly TimelineGroup[]
  /** The level of the groups' titles. */
  level?: 2 | 3
}

/** The day in large figures with the month below it, as a tide table prints its days; or the whole date in words. */
function When({
  date,
  dateWords,
  language,
}: {
  date?: string | undefined
  dateWords?: string | undefined
  language: Language
}) {
  if (dateWords !== undefined)
    return <p class="fl-timeline-when">{date === undefined ? dateWords : <time dateTime={date}>{dateWords}</time>}</p>
  if (date === undefined)
    return (
      <p class="fl-timeline-when" aria-hidden="true">
        —
      </p>
    )
  if (date.length < 10) {
    return (
      <p class="fl-timeline-when">
        <time dateTime={date}>{formatDate(date, language)}</time>
      </p>
    )
  }
  const month = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', year: 'numeric', month: 'short' })
  return (
    <p class="fl-timeline-when">
      <time dateTime={date}>
        <Hidden>{formatDate(date, language)}</Hidden>
        <span class="fl-timeline-day" aria-hidden="true">
          {Number(date.slice(8, 10))}
        </span>
        <span class="fl-timeline-month" aria-hidden="true">
          {month.format(new Date(`${date}T00:00:00Z`))}
        </span>
      </time>
    </p>
  )
}

/** Dated entries in groups, in the order given. */
export function Timeline({ language, groups, level = 3 }: TimelineProps) {
  const entryLevel = level === 2 ? 3 : 4
  return (
    <div class="fl-timeline">
      {groups.map(({ title, entries }, index) => (
        <section key={index} class="fl-timeline-group">
          <Heading level={level} size="m">
            {title}
          </Heading>
          <ol role="list">
            {entries.map((entry, at) => (
              <li key={entry.id ?? at} id={entry.id} class="fl-timeline-entry">
                <When date={entry.date} dateWords={entry.dateWords} language={language} />
                <div class="fl-timeline-what">
                  <Heading level={entryLevel} size="s">
                    {entry.href === undefined ? entry.title : <a href={entry.href}>{entry.title}</a>}
                  </Heading>
                  {entry.children}
                </div>
                {entry.tag !== undefined && <div class="fl-timeline-state">{entry.tag}</div>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
