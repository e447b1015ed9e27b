import { amountKey, dateKeys, readAmounts, readDates } from '#engines/chinese'

/** Any day: a passage is indexed without the day it was written, so dates that need it have no key there. */
const anyDay = '2000-01-01'

const number = /[0-9０-９〇零一二三四五六七八九十百千兩两]/
/** What sums are counted in that are written in several ways: money, shares, and great numbers. */
const sums = /[元億亿萬万圓圆蚊%％$¥￥£€]|million|billion|percent|百分|HKD|USD|PFLOPS/i
/** What dates are written with besides a year alone, which is the same in every script. */
const days = /[月季]|學年|学年|\d-\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Q[1-4]/i

/** A year by itself is a word of the text, and bare counts and lengths of time are too common to tell anything. */
const isTelling = (key: string): boolean =>
  !/^(?:year:|amount:(?:count|times|time)|date:(\d{4})-01-01\.\.\1-12-31)/.test(key)

/**
 * The normalised amounts and dates of a text, as terms: 5,000萬元 and HK$50 million are one. Only clauses that have the signs of one
 * are read, as reading all takes over three times as long as all else that gathering terms does.
 * @param written the day of the text, `YYYY-MM-DD`; without it, dates that are relative to it (下月) have no key
 */
export function keysOf(text: string, written?: string): readonly string[] {
  const keys = new Set<string>()
  for (const clause of text.split(/[。！？；，\n]/)) {
    if (!number.test(clause) && written === undefined) continue
    if (sums.test(clause)) for (const amount of readAmounts(clause)) keys.add(amountKey(amount))
    if (!days.test(clause)) continue
    for (const date of readDates(clause, { written: written ?? anyDay })) {
      if (written !== undefined || !date.relative) for (const key of dateKeys(date)) keys.add(key)
    }
  }
  return [...keys].filter(isTelling)
}
