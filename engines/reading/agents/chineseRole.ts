import type { Span } from '#engines/chinese'
import { either, list } from '../view/plain.ts'
import type { Mention } from '../names/mention.ts'
import { actions, adverbs, before, causing, modals, next, speech, together, towardsWords } from './words.ts'

/** What someone named does in a clause: acts, acts with another, speaks, is acted upon, or is only named. */
export type Role = 'agent' | 'partner' | 'speaker' | 'object' | 'named'

const adverb = next(adverbs)
const modal = next(modals)
const action = next(actions)
const speaks = next(speech)
const towards = before(towardsWords)
const made = before(causing)
const withAnother = before(together)
/** Who is asked to see to something, as tables and lists say: 負責部門：教育局. */
const charged = new RegExp(
  `${either(list('負責 主辦 統籌 承辦 推行 執行 牽頭 主管 主導 協調'))}${either(list('機構 部門 單位 政策局 局 者 方 人'))}?[:： ]*$`,
  'u',
)
/** What follows a name and makes it describe the next word: 政府部門, 教育局官員, 金管局的沙盒. */
const describes = new RegExp(
  `^(?:的|之|${either(list('部門 內部 高層 官員 人員 發言人 消息 代表 網站 資料 數據 文件 總部 大樓 轄下 旗下 屬下 教授 學者 學生 政策 開支 收入 財政 帳目 資源 服務 計劃 課程 項目 成員 方面 層面 架構 體系 工作 角色 認證 認可 公布的數據'))})`,
  'u',
)
const passive = new RegExp(`^(?:亦|也|已|将|会|都)*${either(list('獲 被 受 遭 接獲 接受'))}`, 'u')

/** What stands before a name without being part of what is done to it: 邀請[不同]公營機構. */
const qualifiers = new RegExp(
  `(?:${either(list('數間 多間 兩間 三間 各間 各 各個 不同 國際 本地 本港的 本港 有關 相關 香港的 國家 多個 個別 其他 早前成立的 新成立的 升格後的 轄下的 轄下'))})+(?=[「『]?$)`,
  'u',
)
const notBy = new RegExp(`${either(list('不應 不是 並非 毋須 無須 不會 不再'))}由[「『]?$`, 'u')
/** Words that are verbs after others and nouns after 政府. */
const noun = new RegExp(
  `^${either(list('運作 應用 服務 採購 使用 運用 開發 監管 規管 管理 測試 招標 融資 參與 投資 培訓'))}(?![了至約逾近過0-9])`,
  'u',
)
/** One who says 將成立 or 會撥款 without naming another speaks of what they do themselves. */
const own = new RegExp(
  `^(?:${either([...adverbs])})*${either(list('將會 將 會 已 正 擬 計劃 預留 撥款 推出 成立 設立 開展'))}`,
  'u',
)

function announcesOwn(rest: string): boolean {
  const said = new RegExp(`^.{0,14}?${either(speech)}[,，:：「『“]*`, 'u').exec(rest)?.[0]
  return said !== undefined && own.test(rest.slice(said.length))
}

/** Passes over a bracket with another name for the same (（ERB）), a closing mark, and names of people. */
function afterAside(plain: string, from: number, to: number): number {
  let at = from
  for (;;) {
    const rest = plain.slice(at, to)
    const aside = /^\([^()]{1,40}\)|^[」』"” ]/u.exec(rest)?.[0]
    if (aside === undefined) return at
    at += aside.length
  }
}

/** What the words after someone say that they do. */
function deed(rest: string): 'acts' | 'speaks' | 'nothing' {
  let left = rest
  let isModal = false
  for (let steps = 0; steps < 8; steps++) {
    if (speaks.test(left) && !/^(?:指定|指派|指引|称为|说明会|介绍会)/u.test(left)) return 'speaks'
    // A day or a span of time stands between: 於年內, 將於2026年下半年.
    const time =
      /^(?:于|在)?(?:[0-9]{1,4}(?:年|月|日|至|-|\/)*)+(?:底|初|中|内|起|前|上半年|下半年|年度|学年)*|^(?:于|在)?(?:年内|年底|年初|短期内|稍后|首季|第[一二三四]季|[上下]半年)(?:内)?/u.exec(
        left,
      )?.[0]
    const word = time ?? modal.exec(left)?.[0] ?? adverb.exec(left)?.[0]
    if (word !== undefined && word !== '') {
      isModal ||= time === undefined && modal.test(left)
      left = left.slice(word.length).replace(/^ /, '')
      continue
    }
    break
  }
  return isModal || action.test(left) ? 'acts' : 'nothing'
}

/**
 * The role of one mention, by the words around it in its clause. `last` is the end of the row of names that it stands in: 金管局
 * with 數碼港 after it acts as that does.
 */
export function chineseRole(plain: string, clause: Span, mention: Mention, last: Mention): Role {
  const left = plain.slice(clause.start, mention.start).replace(qualifiers, '')
  const from = afterAside(plain, last.end, clause.end)
  const rest = plain.slice(from, clause.end)
  if (charged.test(left)) return 'agent'
  if (describes.test(rest)) return 'named'
  if (passive.test(rest) || notBy.test(left)) return 'object'
  if (/政府$/u.test(plain.slice(mention.start, mention.end)) && noun.test(rest)) return 'named'
  const does = deed(rest)
  if (made.test(left)) return does === 'nothing' && !/[由]$/u.test(left.replace(/[「『]$/u, '')) ? 'object' : 'agent'
  if (does === 'speaks') return announcesOwn(plain.slice(from)) ? 'agent' : 'speaker'
  if (towards.test(left)) return 'object'
  if (does === 'nothing') return 'named'
  return withAnother.test(left) ? 'partner' : 'agent'
}
