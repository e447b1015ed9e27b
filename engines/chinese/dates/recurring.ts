import { at, folded, matchAt } from '../numerals/folded.ts'
import type { Reading } from './reading.ts'

/** The few words that may stand between 每年 and the date: 每年均會於十月. */
const between = '的均都會須將於在例固定常通約 '
/** 每月由3月1日 and monthly from March begin in one March; 每年由十月 does so every year. */
const before = new RegExp(
  folded(
    String.raw`(?:(?:每年度?|每個?(?:學年|財政年度)|[歷往逐]年)[${between}由自]{0,5}|(?:每個?(?:月|季度?|星期|禮拜|周)|每|逢)[${between}]{0,5}|(?<![a-z])(?:(?:each|every)(?: (?:other|second))?(?: year(?: (?:in|on|by|from|before|around))?| (?:month|week|quarter)(?: (?:in|on|by))?)?|(?:annually|yearly|monthly|weekly)(?: (?:in|on|every|each))?)(?: the)? )$`,
  ),
)
const after = at(
  '(?:,? (?:each|every) (?:year|month|week)| of (?:each|every) (?:year|month)| (?:annually|yearly|every year))(?![a-z])',
)
/** 今年, 上月 and last October are one, whatever stands before. */
const saysWhich = at('[今去明本上下昨這]|this |last |next |current |coming ')
const reach = 32

/** Whether a date is one of many: 每年十月, 逢星期三, every October, in March each year. One that states its year is not. */
export function isAgain(text: string, start: number, end: number, { relative }: Reading): boolean {
  if (!relative || matchAt(saysWhich, text, start) !== undefined) return false
  return before.test(text.slice(Math.max(0, start - reach), start)) || matchAt(after, text, end) !== undefined
}

const joint = new RegExp(folded('^(?:[及和與或、,/至到]| and | or | to |, )$'))

/** Whether what stands between two dates only joins them: 每年1月及7月. */
export function isJoined(text: string, end: number, start: number): boolean {
  return start - end <= 5 && joint.test(text.slice(end, start))
}
