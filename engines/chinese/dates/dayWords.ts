import { at, folded, matchAt } from '../numerals/folded.ts'
import { isPerWeek } from '../numerals/perWeek.ts'
import * as period from './period.ts'
import type { Reading, Setting } from './reading.ts'

const days = at(
  '(?:(今日|今天|今早|今晨|今午|今晚|即日|本日|今(?=[(]))|(昨日|昨天|昨晚|昨早|昨晨|尋日|琴日|昨(?=[(]))|(明日|明天|明早|明晚|聽日|翌日|明(?=[(]))|(前日|前天|前晚)|(後日|後天))',
)
const inBrackets = at('[(]([0-9]{1,2})日?[)]')
const offsets = [0, -1, 1, -2, 2]

/** 今日, 昨晚, and the day in brackets that the press writes after them: 今日（25日）. */
export function dayWordAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const match = matchAt(days, text, index)
  if (match === undefined) return undefined
  const which = match.slice(1).findIndex((group) => group !== undefined)
  const end = index + match[0].length
  const bracket = matchAt(inBrackets, text, end)
  const stated = bracket === undefined ? undefined : period.nearestDay(Number(bracket[1]), written)
  if (match[0].length === 1 && stated === undefined) return undefined
  if (bracket === undefined || stated === undefined)
    return { ...period.dayPeriod(written + (offsets[which] ?? 0)), end, relative: true }
  return { ...stated, end: end + bracket[0].length, relative: true }
}

const weekday = at(
  '(?:(上上|上|下|今|本|這)?(?:個)?(?:星期|禮拜|周)([一二三四五六日天])|(?:(上)|(下)|(本|今|這))(?:個)?(?:星期|禮拜|周)(?![一二三四五六日天]|年|刊|期))',
)
const afterWeekday = at(
  String.raw`$|[^\u2e80-\u9fff]|[至起前後公宣出會將開發舉召表上下早晚凌晨傍中午收在於的到或及和則再又有是與抵赴訪啟簽正通審提交率落已透指說稱對以向]`,
)
const weekdays = folded('日一二三四五六')

export function weekAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const match = matchAt(weekday, text, index)
  if (match === undefined) return undefined
  const end = index + match[0].length
  if (match[2] !== undefined && isPerWeek(text, end - 1, end)) return undefined
  if (match[2] === undefined) {
    const monday = period.weekdayNearest(1, match[3] !== undefined ? -1 : match[4] !== undefined ? 1 : 0, written).from
    return { from: monday, to: monday + 6, precision: 'span', end, relative: true }
  }
  const name = match[2] === folded('天') ? folded('日') : match[2]
  const weeks =
    match[1] === undefined
      ? 0
      : match[1] === folded('上上')
        ? -2
        : match[1] === folded('上')
          ? -1
          : match[1] === folded('下')
            ? 1
            : 0
  const found = period.weekdayNearest(weekdays.indexOf(name), weeks, written)
  const bracket = matchAt(inBrackets, text, end)
  const dated = bracket === undefined ? undefined : period.nearestDay(Number(bracket[1]), written)
  if (bracket !== undefined && dated !== undefined) return { ...dated, end: end + bracket[0].length, relative: true }
  if (match[1] !== undefined) return { ...found, end, relative: true }
  // 周 is also a surname: without 上 or 下 it is a week only where what follows can follow a day.
  if (text.charAt(index) === folded('周') && matchAt(afterWeekday, text, end) === undefined) return undefined
  const near = [found.from - 7, found.from, found.from + 7].reduce((best, day) =>
    Math.abs(day - written) < Math.abs(best - written) ? day : best,
  )
  return { ...period.dayPeriod(near), end, relative: true }
}
