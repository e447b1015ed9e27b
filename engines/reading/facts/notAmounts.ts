import type { Amount, Span } from '#engines/chinese'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'

/** What a writer counts of the text itself: 三個建議, 四大方向, 兩點. */
const points = new RegExp(
  `^${either(list('大 新 務實 主要 重點 重要 關鍵 核心 不同 具體 基本 的'))}*${either(list('建議 方向 方面 重點 要點 範疇 原因 理由 問題 疑問 層面 層次 步驟 環節 維度 角度 支柱 目標 原則 關鍵 條件 前提 要求 挑戰 困難 矛盾 落差 特點 特色 優勢 好處 例子 部分 主題 任務 使命 定位 字 詞'))}`,
  'u',
)
const pointUnits = new Set(list('個 項 大 點 字 方面 句 層 者 種 條'))
/** What points back to a list that the text has given: 上述三項, 以下四個, 這兩個. */
const pointing = new RegExp(`${either(list('上述 以下 下列 以上 這 那 該 此 前述 有'))}$`, 'u')
/** As many as a writer would number; more are counted. */
const mostPoints = 12
/** Sayings that hold numbers and count nothing. */
const sayings = new RegExp(
  either(
    list(
      '新一年 又一年 一年又一年 日復一日 一次過 第一時間 一年到尾 三天兩頭 三天打魚 十年樹木 百年樹人 一步登天 三心兩意 三心二意 一年半載 十年如一日 一日千里 千家萬戶 千方百計 百年大計 百年一遇 百年未有 千年一遇 十年一遇 十年磨一劍 一年之計 五年一遇 一天到晚 兩面三刀 十萬火急 五花八門 七嘴八舌 一舉兩得 三番四次 三番五次 百業 萬眾 一籃子 一條龍 一站式 一小時生活圈 半小時生活圈 一半一半 三兩天 十個八個 三言兩語 一國兩制 兩個一百年 三座大山 一個都不能少 一分錢一分貨 五分鐘熱度 九牛一毛 百分百 百分之百信心',
    ),
  ),
  'gu',
)
const within = (inner: Span, outer: Span): boolean => inner.start < outer.end && outer.start < inner.end

/** A test of what is read as an amount in a view and is none: points of the text, sayings, the unit of a table in brackets. */
export function notAmountIn({ plain }: View): (amount: Amount) => boolean {
  const said = [...plain.matchAll(sayings)].map(({ 0: words, index }): Span => ({
    start: index,
    end: index + words.length,
  }))
  return (amount) => {
    const [before, after] = [plain.slice(0, amount.start), plain.slice(amount.end)]
    const words = plain.slice(amount.start, amount.end)
    if (said.some((saying) => within(amount, saying))) return true
    if (/[(（](?:单位[:：]?)?$/u.test(before) && /^[)）]/u.test(after) && /^[十百千万亿]+/u.test(words)) return true
    if (amount.unit.kind !== 'count' || amount.value > mostPoints || amount.approximation !== 'exact') return false
    if (!pointUnits.has(amount.unit.of)) return false
    if (amount.unit.of === '字') return /[」』》”"]$/u.test(before)
    return points.test(after) || (pointing.test(before) && /^(?:措施|建议|计划|项目|范畴|方面|问题)/u.test(after))
  }
}
