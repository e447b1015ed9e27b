/** Something added to a query, never in its place: words of the source's language for the asker's. */
export interface Addition {
  readonly text: string
  /** 0–1, beside the asker's own words, which weigh 1. */
  readonly weight: number
  readonly because: 'written-form' | 'glossary' | 'synonym'
}

/** English terms and the Chinese ones that mean the same, in Traditional characters, the usual one first. */
export type Glossary = readonly GlossaryEntry[]
export interface GlossaryEntry {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}
