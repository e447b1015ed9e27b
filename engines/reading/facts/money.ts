import type { Amount, Span } from '#engines/chinese'
import type { MoneyKind } from '../reading.ts'
import { either, list } from '../view/plain.ts'

const pattern = (zh: string, en: string): RegExp => new RegExp(`${either(list(zh))}|\\b(?:${en})\\b`, 'u')

const each = /每(?:间|校|所|名|位|人|宗|个|家|户|项|年每)|一笔过|人均|\b(?:each|per|apiece|every)\b/u
const privately = pattern(
  '私人投資 總投資 投資額 帶動投資 撬動 吸引投資 社會資本 私人資金',
  'private investment|total investment|investments? of|leverag\\w+',
)
const fundAfter = /^(?:的|规模的)?[「『《]?[^,;，；。、]{0,14}基金(?!管理局)|^ [\w -]{0,40}\bfund\b/u
const fundBefore = /基金(?:总?规模|的?总?额)[^,]{0,6}$|\bfund of (?:about )?$/u
const reserves = pattern('預留 留起 撥備 儲備', 'earmark\\w*|set aside|reserv\\w+')
const appropriates = pattern(
  '撥款 撥出 撥付 增撥 撥 注資 注入 斥資 投入 投放 耗資 出資 承擔 動用 開支 資金 造價 費用 支出 涉資',
  'allocat\\w+|inject\\w*|spend\\w*|provision|invest(?:s|ed)?|commit\\w*|fund(?:s|ed|ing)?|cost\\w*|inject',
)
const subsidises = pattern('資助 津貼 補貼 補助 獎學金 資助額', 'subsid\\w+|grants?|subvention')
const gains = pattern(
  '商機 產值 收入 盈餘 赤字 利潤 市值 出口 生產總值 經濟 總值 稅收 財政儲備',
  'opportunit\\w+|revenue|surplus|deficit|gdp|worth|exports?',
)

const near = 26

/** What a sum of money is for, by the words of its clause around it. */
export function moneyKind(plain: string, clause: Span, amount: Span): MoneyKind {
  const left = plain.slice(Math.max(clause.start, amount.start - near), amount.start)
  const right = plain.slice(amount.end, Math.min(clause.end, amount.end + near))
  if (privately.test(right) || privately.test(left)) return 'private-investment'
  if (each.test(left) || /^ ?(?:each|per|apiece)\b/u.test(right)) return 'per-recipient'
  if (fundAfter.test(right) || fundBefore.test(left)) return 'fund'
  if (reserves.test(left)) return 'fund-reserve'
  if (appropriates.test(left)) return 'appropriation'
  if (subsidises.test(left) || subsidises.test(right)) return 'subsidy'
  if (gains.test(left) || gains.test(right)) return 'other'
  if (reserves.test(right)) return 'fund-reserve'
  return appropriates.test(right) ? 'appropriation' : 'other'
}

const partWords = /(?:其中|当中|包括|内含|\bof which|\bincluding|\bamong (?:them|which))[^,，;；]{0,16}$/u
const restWords = /(?:余下|其余|剩余|剩下|余款|\bthe (?:remaining|rest|balance))[^,，;；]{0,10}$/u

/** Whether the words before an amount make it a part of, or what is left of, one before. */
export function relationWords(plain: string, amount: Span): 'part-of' | 'remainder-of' | undefined {
  const left = plain.slice(Math.max(0, amount.start - 30), amount.start)
  if (restWords.test(left)) return 'remainder-of'
  return partWords.test(left) ? 'part-of' : undefined
}

const ahead = pattern(
  '將 會 目標 預計 預期 新增 增至 達至 爭取 力爭 期望 未來 擬 計劃',
  'will|target\\w*|aims?|plans?|expect\\w*|by 20\\d\\d',
)
const behind = pattern(
  '已 累計 至今 目前 現時 現有 錄得 批出 共有 合共有 曾 截至',
  'has|have|had|so far|to date|current\\w*|already|recorded',
)

/** Whether a count or a share has been reached, is to be, or is only stated. */
export function figureState(plain: string, clause: Span, amount: Span): 'reached' | 'to-be-reached' | 'stated' {
  const left = plain.slice(clause.start, amount.start)
  // The nearer word rules: 已…，將增至.
  const nearest = (words: RegExp): number => {
    let last = -1
    for (const { index } of left.matchAll(new RegExp(words.source, 'gu'))) last = index
    return last
  }
  const [before, after] = [nearest(behind), nearest(ahead)]
  if (before < 0 && after < 0) return 'stated'
  return before > after ? 'reached' : 'to-be-reached'
}

export const isMoney = ({ unit }: Pick<Amount, 'unit'>): boolean => unit.kind === 'money'
