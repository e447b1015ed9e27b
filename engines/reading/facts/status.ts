import type { Span } from '#engines/chinese'
import type { Status } from '../reading.ts'
import { either, list } from '../view/plain.ts'

/**
 * Words that say how far something is, the surest first: a clause that has words of several is read by the first that fits. 正研究
 * and 將研究 come before 正 and 將: what is being studied is planned at most.
 */
const words: readonly (readonly [Status, string])[] = [
  [
    'planned',
    `${either(list('將研究 正研究 會研究 現正研究 正就 研究開設 研究設立 研究建立 研究推出 擬 計劃在 計劃於 預計 預期 期望 料於 即將 快將 有望 籌備 爭取 力爭'))}|\\b(?:plans? to|intends? to|aims? to|is to|are to|proposes? to|expected to|will study)\\b`,
  ],
  [
    'completed',
    `${either(list('已完成 經已完成 完成了 已落成 已竣工 已結束 順利完成'))}|\\b(?:has|have|had) (?:been )?completed\\b`,
  ],
  [
    'under-way',
    `${either(list('剛開展 剛展開 正在 現正 正積極 正推進 正甄選 正進行 正籌 正與 正提速 進行中 施工中 已開始 已展開 已開展 已預留'))}|\\b(?:is|are) (?:now |currently )?(?:being|\\w+ing)\\b|\\bunder way\\b`,
  ],
  [
    'running',
    `${either(list('已成立 已推出 已投入 已批出 已支持 已資助 已累計 累計 已有 已設立 已建立 已啟用 已發布 已公布 已發放 已撥 已走到 至今 現時 目前 現有 自推出'))}|\\b(?:has|have) (?:already )?\\w+(?:ed|n|t)\\b|\\bso far\\b`,
  ],
  ['planned', `${either(list('將會 將 會 可望 下半年 年內推出 明年'))}|\\b(?:will|shall)\\b`],
  ['under-way', `${either(list('正'))}(?!${either(list('式 確 常 面 當 是 視 值 規 能量'))})`],
  [
    'announced',
    `${either(list('宣布 宣佈 公布 提出 建議 撥款 預留 成立 推出 設立 增撥 注資 出台'))}|\\b(?:announced?s?|allocat\\w+|earmark\\w+|set aside|propos\\w+)\\b`,
  ],
]
const marks = words.map(([state, pattern]) => ({ state, pattern: new RegExp(pattern, 'gu') }))

/** 會 that is not a verb: 委員會, 機會, 社會. */
const meeting = /(?:委员|机|社|议|协|学|商|总|理事|基金|工|大|开|董事|都|展览|研讨|省|年|立法|证监|只|不|审批|峰)$/u

/** How far the clause says that something is, and the words that say so. */
export function statusIn(plain: string, clause: Span): { readonly state: Status; readonly span: Span } | undefined {
  const said = plain.slice(clause.start, clause.end)
  for (const { state, pattern } of marks) {
    for (const { 0: found, index } of said.matchAll(pattern)) {
      if (found === '会' && meeting.test(said.slice(0, index))) continue
      const start = clause.start + index
      return { state, span: { start, end: start + found.length } }
    }
  }
  return undefined
}
