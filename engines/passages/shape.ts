import { endsSentence, hasHan, isProse, widthOf } from './characters.ts'
import type { Line } from './line.ts'

/** What a line is by itself, before its neighbours are looked at. */
export type Shape = 'bullet' | 'marked' | 'enumerated' | 'credit' | 'cells' | 'figure' | 'text'

const bullet = /^(?:[•‧·▪▫○◦➢➤✓✔★☆※]\s?|[-–—*]\s)\S/u
/** Signs that mark the items of a list where there are several, and a caption where one stands alone. */
const mark = /^[●■◆▲▼□◎△▽►▶]\s?\S/u
const enumerator =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[、，：:章節节條条]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[)）]|\d{1,2}(?:[.、)．]|\.\d{1,2})\s?(?=\D))\s?\S/u
const credit =
  /^[（(【[]?(?:(?:資料|资料|網上|网上|網絡|示意|設計|檔案|配)?(?:圖片|图片|相片|照片|圖|图)(?:來源|来源)?(?:[:：].{1,40})?|[^，。]{1,24}(?:攝|摄|供圖|供图|圖片|图片)|(?:photo|image|picture|graphic)s?(?: credit)?\s?[:：by ].{2,60}|(?:file|stock) (?:photo|image|picture)|google maps)[)）】\]]?$/iu
/** Words that open a caption: 圖為…, 圖：…, Photo: …. */
const captionHead =
  /^(?:[（(【[]?(?:上|下|左|右)?(?:圖|图)(?:為|为|示|[一二三四五六七八九十\d]+)?[)）】\]]?[:：\s]|(?:圖為|图为)|(?:fig(?:ure)?\.?|photo|image|caption)\s?\d*\s?[:：.])/iu
const numeral = String.raw`\d{1,3}(?:[,\s\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const figure = new RegExp(`(?:${numeral})(?:\\s?[%％+萬万億亿千百兆倍個个項项家間间宗名人年月日元港元]{1,3})?`, 'gu')

/** Whether most of a short line is numbers with their units: 180 000, +27%, 2021年 2023年8月. */
function isFigure(text: string, width: number): boolean {
  if (width > 60 || !/\d/.test(text) || isProse(text)) return false
  const counted = text.match(figure)?.join('') ?? ''
  return widthOf(counted.replaceAll(/\s/g, '')) / widthOf(text.replaceAll(/[\s（）()：:.,+•%％]/g, '') || 'x') >= 0.45
}

/** Cells side by side: tabs or bars between them, or a Han text of many words set apart by spaces, which Han prose never is. */
function isCells(text: string): boolean {
  if (/\t\s*\S/.test(text) || (text.match(/[|｜]/g)?.length ?? 0) >= 2) return true
  if (!hasHan(text) || /[。！？]/.test(text) || text.length > 4_000) return false
  const cells = text.split(/\s+/)
  return cells.length >= 7 && cells.filter(hasHan).length >= 5
}

export function shapeOf({ text }: Line): Shape {
  if (bullet.test(text)) return 'bullet'
  if (mark.test(text)) return 'marked'
  const width = widthOf(text.slice(0, 500))
  if (width <= 80 && !/[。，]/.test(text) && credit.test(text)) return 'credit'
  if (captionHead.test(text) && width <= 240) return 'credit'
  if (enumerator.test(text)) return 'enumerated'
  if (isCells(text)) return 'cells'
  if (isFigure(text, width)) return 'figure'
  return 'text'
}

/** Whether a line could be a heading: short, and not ending as a statement does. */
export function isHeadingLike({ text }: Pick<Line, 'text'>): boolean {
  const width = widthOf(text.slice(0, 200))
  if (width > 110 || /[，、,；;]$/.test(text)) return false
  if (/(?:……|…|\.{3,})$/.test(text)) return width <= 80 && !/。/.test(text)
  if (/[？?！!]$/.test(text)) return width <= 44 && !/[，。]/.test(text)
  return !endsSentence(text) && !/。/.test(text)
}
