import type { PersonalKind } from '../model.ts'

/** What stands in the place of one kind of personal data. The same whatever stood there, so that neither length nor a part of it shows. */
export function markOf(kind: PersonalKind | 'term'): string {
  return `[${nameOf(kind)}]`
}

/** The name of a kind as it stands in marks and surrogates: capitals, which models repeat as they are. */
export function nameOf(kind: PersonalKind | 'term'): string {
  return kind.toUpperCase()
}
