import type { Passage } from '#engines/passages'
import type { Authority } from '../reading.ts'
import { either, list, plainOf } from '../view/plain.ts'

const opinion = new RegExp(
  `${either(list('來稿 投稿 筆者 作者為 作者是 社評 社論 評論員 時評 撰文： 專欄 觀點文章 編者按 本文作者'))}|\\b(?:op-ed|opinion|the author|the writer|commentary|columnist|letters? to the editor)\\b`,
  'u',
)
const ownWords = new RegExp(
  `(?:^|[,，。;\\n ])${either(list('我會 我將 我建議 我宣布 我提出 我已 我們會 我們將 本局會 本署會 本局將'))}|\\b(?:i|we) (?:will|propose|have decided|shall)\\b`,
  'gu',
)
/** How often the Government speaks of itself before a text is its own. */
const oftenEnough = 3

/** Whose text it is as a whole, by its own words: an opinion says so, and a speech says 我會. */
export function authorityOf(text: string, passages: readonly Passage[]): Authority {
  const plain = plainOf(text)
  const first = passages.slice(0, 6)
  const start = first
    .map((passage) => plain.slice(passage.start, Math.min(passage.end, passage.start + 200)))
    .join('\n')
  if (opinion.test(start) || /笔者/u.test(plain)) return 'commentary'
  return [...plain.matchAll(ownWords)].length >= oftenEnough ? 'government' : 'reported'
}
