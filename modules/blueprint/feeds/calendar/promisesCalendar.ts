import type { PackHead } from '#modules/packs'
import { inLanguage, localeOf, type Language } from '#platform/i18n'
import type { PromiseAt } from '../../known/blueprintAt.ts'
import { words } from '../../words.ts'
import { contentLine, escapeText } from './contentLine.ts'

export interface CalendarInput {
  readonly pack: PackHead
  readonly promises: readonly PromiseAt[]
  readonly language: Language
  /** When the pack was loaded; events change only when the pack does. */
  readonly stamp: Date
  /** Scheme and host of the site, to which the events lead back. */
  readonly origin: string
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')
const basic = (day: string): string => day.replaceAll('-', '')
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

function event(each: PromiseAt, to: string, { pack, language, stamp, origin }: CalendarInput): readonly string[] {
  const t = words(language)
  const { promise, measure, state } = each
  const address = `${origin}/blueprint/${measure.id}?lang=${language}#promise-${promise.id}`
  const say = (name: string, text: string) => `${name};LANGUAGE=${localeOf[language]}:${escapeText(text)}`
  const due = promise.due === undefined ? [] : [t('calendar.due', { words: inLanguage(promise.due.words, language) })]
  const description = [
    t('calendar.measure', { title: inLanguage(measure.title, language) }),
    ...due,
    t('calendar.state', { state: t(`promise.${state}`) }),
    address,
  ]
  return [
    'BEGIN:VEVENT',
    // The same promise keeps its id from version to version and on every host, so calendars update it and never double it.
    `UID:${promise.id}@${pack.id}.promises.feilun`,
    `DTSTAMP:${utc(stamp)}`,
    `LAST-MODIFIED:${utc(stamp)}`,
    `DTSTART;VALUE=DATE:${basic(to)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(to))}`,
    say('SUMMARY', t('calendar.summary', { text: inLanguage(promise.text, language) })),
    say('DESCRIPTION', description.join('\n')),
    say('CATEGORIES', t(`promise.${state}`)),
    `URL:${address}`,
    // A date to watch, not an appointment: it leaves the day free.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The dated promises as an iCalendar stream (RFC 5545): a day-long event on the last day of each. Undated ones are left out. */
export function promisesCalendar(input: CalendarInput): string {
  const { pack, promises, language } = input
  const name = escapeText(words(language)('calendar.name', { title: inLanguage(pack.title, language) }))
  const events = promises.flatMap((each) =>
    each.promise.due === undefined ? [] : event(each, each.promise.due.to, input),
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Feilun//Promises of ${pack.id}//${language === 'en' ? 'EN' : 'ZH'}`,
    'CALSCALE:GREGORIAN',
    // RFC 7986 names; the X- form is what most calendars still read.
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map(contentLine).join('')
}
