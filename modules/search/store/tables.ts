import type { Generated } from 'kysely'

/** The tables of this module, as `migrations/` makes them. */
export interface Tables {
  search_collection: {
    id: Generated<number>
    name: string
    next_passage: Generated<number>
    passages: Generated<number>
    length: Generated<number>
    format: Generated<string>
  }
  search_passage: {
    collection: number
    passage: number
    document: string
    ordinal: number
    length: number
    text: string
  }
  search_posting: { collection: number; term: string; block: number; n: number; passages: Buffer }
}
