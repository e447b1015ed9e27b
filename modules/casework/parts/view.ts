import type { FastifyReply, FastifyRequest } from 'fastify'
import { localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'

/** What every page is told: the site, its reader's language, the address asked for, the city's time zone. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly timeZone: string
}

/** A link within the site that keeps the reader's language. */
export const to = ({ path }: View, href: string): string => keepingTongue(href, path)

/** Leads on after something was done, so that a reload does not send it again. */
export const onTo = (request: FastifyRequest, reply: FastifyReply, href: string): FastifyReply =>
  reply.redirect(keepingTongue(href, request.url), 303)

const looks = {
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { dateStyle: 'long' },
  time: { dateStyle: 'medium', timeStyle: 'short' },
} as const

/** Making a format takes some hundred times as long as using it, and a queue says 75 dates: each is made once. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatOf(look: keyof typeof looks, locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${look} ${locale} ${timeZone}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, { ...looks[look], timeZone })
  made.set(key, format)
  return format
}

/** A calendar day in the city's time zone, `2026-11-22`. */
export const dayOf = (at: Date, timeZone: string): string => formatOf('day', 'en-CA', timeZone).format(at)

/** A day as people write it. */
export const dateWords = (at: Date, { language, timeZone }: Pick<View, 'language' | 'timeZone'>): string =>
  formatOf('date', localeOf[language], timeZone).format(at)

/** A day and the hour. */
export const timeWords = (at: Date, { language, timeZone }: Pick<View, 'language' | 'timeZone'>): string =>
  formatOf('time', localeOf[language], timeZone).format(at)

/** The last day on which something is in time. @param before the first instant that is too late: often midnight, which is the day after */
export const lastDayOf = (before: Date): Date => new Date(before.getTime() - 1)

/** Whole days from today to a day in the city's time zone; negative once it is past. */
export function daysLeft(due: Date, now: Date, timeZone: string): number {
  const day = (at: Date) => Date.parse(`${dayOf(at, timeZone)}T00:00:00Z`)
  return Math.round((day(due) - day(now)) / 86_400_000)
}

/** Sentences one after the other: with a space between them only where a language has one. */
export const sentences = ({ language }: Pick<View, 'language'>, ...each: readonly string[]): string =>
  each.filter((sentence) => sentence !== '').join(language === 'en' ? ' ' : '')
