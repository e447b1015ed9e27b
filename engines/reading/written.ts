import { readDates } from '#engines/chinese'
import type { Passage } from '#engines/passages'

/** How much of the beginning and the end of a text may say when it was written. */
const head = 400
const tail = 160

const numeric = /(?<![0-9])(20[0-9]{2})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])(?![0-9])/u

/** The first whole day (year, month, day) in some words. */
function dayIn(words: string): string | undefined {
  const found = numeric.exec(words)
  if (found) return [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-')
  // Any day will do to count from: only dates that say their year are taken.
  return readDates(words, { written: '2000-01-01' }).find(({ precision, relative }) => precision === 'day' && !relative)
    ?.from
}

/**
 * The day on which a text says it was written: a date among the furniture of its page (發佈時間：…), else in its beginning or at its end.
 * `undefined` if it says none.
 */
export function writtenIn(text: string, passages: readonly Passage[]): string | undefined {
  const furniture = passages.filter(({ kind }) => kind === 'boilerplate')
  for (const passage of furniture) {
    if (passage.kind !== 'boilerplate' || (passage.rule !== 'date-line' && passage.rule !== 'byline')) continue
    const day = dayIn(text.slice(passage.start, passage.end))
    if (day !== undefined) return day
  }
  return dayIn(text.slice(0, head)) ?? (text.length > head ? dayIn(text.slice(-tail)) : undefined)
}
