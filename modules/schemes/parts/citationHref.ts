import type { Citation } from '#engines/rules'

/** Where a citation's quote can be read in its surroundings. */
export const citationHref = ({ source, start, end }: Pick<Citation, 'source' | 'start' | 'end'>): string =>
  `/sources/${source}?at=${start}-${end}#quote`
