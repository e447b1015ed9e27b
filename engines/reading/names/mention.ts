import type { Span } from '#engines/chinese'

/**
 * Someone named in a view who may act. `office` is one that is known by id; `organisation` any other; `government` the government
 * as such, by whatever name; `person` a name that stands by a post; `reference` a word that stands for one named before (該局, 當局, 他);
 * `acronym` letters that may be a body's; `foreign` a body abroad, named for comparison.
 */
export interface Mention extends Span {
  readonly kind: 'office' | 'organisation' | 'acronym' | 'government' | 'reference' | 'foreign'
  /** The id of a known office. */
  readonly office?: string
  /** Whether a person who holds a post is meant by any of its names: 陳茂波. */
  readonly holder?: 'person'
}
