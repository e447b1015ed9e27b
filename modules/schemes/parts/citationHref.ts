import type { Citation } from '#engines/rules'

/**
 * Where a citation's quote can be read in its surroundings. The evidence module says the same of its spans, but needs Node, and these
 * parts run in browsers too.
 */
export const citationHref = ({ source, start, end }: Pick<Citation, 'source' | 'start' | 'end'>): string =>
  `/sources/${encodeURIComponent(source)}?at=${start}-${end}#quote`
