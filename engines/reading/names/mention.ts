import type { Span } from '#engines/chinese'

/**
 * Someone named in a view who may act. `office` is one that is known by id; `organisation` any other; `government` the government
 * as such, where no known name covers it; `person` a name that stands by a post; `reference` a word that stands for one named before (該局, 當局, 他).
 */
export interface Mention extends Span {
  readonly kind: 'office' | 'organisation' | 'government' | 'person' | 'reference'
  /** The id of a known office. */
  readonly office?: string
}
