import { words } from '../words.ts'
import { inLanguage } from '#platform/i18n'
import type { Award } from '../award.ts'
import type { Publication } from './publication.ts'

/** A title within the 140 characters that the standards ask for. */
export function titleOf({ scheme, reference }: Award, { language }: Publication): string {
  const title = inLanguage(scheme.title, language)
  const room = 139 - reference.length - 2
  return `${[...title].length > room ? `${[...title].slice(0, room - 1).join('')}…` : title}: ${reference}`
}

/** What it is for, and, of an example, that it is one. */
export function descriptionOf({ scheme, isExample }: Award, { language }: Publication): string {
  const summary = inLanguage(scheme.summary, language)
  return isExample ? `${words(language)('example.label')} ${summary}` : summary
}

/** What the standards write where a person received an award. */
export const unnamedPerson = 'Individual Recipient'
