import { formatDate, formatNumber, inLanguage, type Language } from '#platform/i18n'
import type { Source } from '../source.ts'
import { words } from '../words.ts'

export function titleOf(source: Source, language: Language): string {
  return source.kind === 'not-described'
    ? words(language)('undescribed.title', { id: source.id })
    : inLanguage(source.title, language)
}

export function publisherOf(source: Source, language: Language): string {
  return source.kind === 'not-described'
    ? words(language)('undescribed.publisher')
    : inLanguage(source.publisher, language)
}

/** Publisher and date in a line: 香港文匯報，2026年2月26日. */
export function nameOf(source: Source, language: Language): string {
  const publisher = publisherOf(source, language)
  return source.kind === 'not-described'
    ? publisher
    : words(language)('cited.source', { publisher, date: formatDate(source.date, language) })
}

/** A place in words: 第 1,023–1,046 字元. The first character is number 1. */
export function placeOf({ start, end }: { readonly start: number; readonly end: number }, language: Language): string {
  return words(language)('place.at', { start: formatNumber(start + 1, language), end: formatNumber(end, language) })
}
