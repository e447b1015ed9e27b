import { at, folded, matchAt } from './folded.ts'

const perWeek = new RegExp(folded('每個?(?:星期|禮拜|周)$'))
/** 六日 is both days of a weekend. */
const counted = at('次|天|堂|節|小時|(?<!六)日')

/** Whether a number is how often in a week, and no name of a day: 每周三次, but not 每周三下午. */
export function isPerWeek(text: string, start: number, end: number): boolean {
  return perWeek.test(text.slice(Math.max(0, start - 4), start)) && matchAt(counted, text, end) !== undefined
}
