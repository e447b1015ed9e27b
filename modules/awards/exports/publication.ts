import type { PackHead } from '#modules/packs'
import { inLanguage, type Language } from '#platform/i18n'

/** Who publishes an export, on what terms, and where it is found. */
export interface Publication {
  /** Prefix of every identifier: the pack’s id. */
  readonly prefix: string
  readonly publisher: string
  readonly url: string | undefined
  readonly licence: string | undefined
  /** Scheme and host. */
  readonly origin: string
  readonly language: Language
  /** An ISO 8601 moment. */
  readonly at: string
}

export function publicationOf(
  { id, city, publication }: PackHead,
  { origin, language, now }: { readonly origin: string; readonly language: Language; readonly now: Date },
): Publication {
  return {
    prefix: id,
    // A pack that does not say who publishes speaks for its city, and on no terms that anybody has stated.
    publisher: inLanguage(publication?.publisher ?? city, language),
    url: publication?.url,
    licence: publication?.licence,
    origin,
    language,
    at: now.toISOString(),
  }
}
