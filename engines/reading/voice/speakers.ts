import type { Span } from '#engines/chinese'
import type { Actor } from '../agents/actors.ts'
import { speech } from '../agents/words.ts'
import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'

/** Who speaks in a clause. */
export interface Speaker {
  readonly kind: 'government' | 'unnamed-source' | 'commentary' | 'same'
  readonly span: Span
}

const unnamed = new RegExp(
  `${either(list('消息人士 政府消息 消息 據了解 據悉 據介紹 據稱 據知 有消息 知情人士 有知情者'))}(?:${either(list('指出 指 透露 表示 稱 補充 說 強調'))}|[,，:：]|)|\\b(?:sources? (?:said|say|told|close to|familiar)|it is understood|according to sources?|unnamed source)\\b`,
  'u',
)
const speechWords = either(speech)
/** Right after a name: one who announces what they do speaks too. */
const saysNext = new RegExp(
  `^(?:${either(list('亦 也 又 還 再 則 昨日 今日 早前 昨 今'))})*(?:${speechWords}|${either(list('宣布 宣佈 公布'))})`,
  'u',
)
const notSpeech = /^(?:指定|指派|指引|指标|指数|指明|说明会|介绍会|称为|称号|建议书|分析员|分析师)/u
/** 他, 她 and the like with a word of speech go on with whoever spoke last. */
const same = new RegExp(
  `(?:^|[,，。; ])(?:${either(list('他 她 他們 會長 教授'))})(?:${either(list('亦 也 又 還 再 則 並 特別 續 同時 進一步 補充 最後 特別'))})*${speechWords}|\\b(?:he|she|they) (?:also |further )?(?:said|says|added|noted|argued|believes?|warned|suggested|stressed)\\b`,
  'u',
)
const follows = new RegExp(
  `^(?:[,，]?(?:${either(list('續 又 亦 並 還 再'))})+)(?:${either(list('指 稱 指出 表示 透露 提到 補充 強調 說'))})`,
  'u',
)

/** Someone named by two to four characters before a word of speech, with or without what they are. */
const person = new RegExp(
  `(${either(list('會長 主席 教授 講師 學者 議員 總裁 經濟師 經濟學家 分析師 分析員 專家 創辦人 創始人 校長 總監 律師 會計師 代表 召集人 負責人 院長 主任 行政總裁 研究員 合夥人 秘書長 理事 顧問 評論員 總經理 家長 老師 博士 先生 女士 人士 業界 團體 學會 協會'))})(\\p{Script=Han}{0,4})(?:\\([^()]{1,40}\\))?(?:[在于][^,，]{1,14}[,，]?(?:首先)?|接受[^,，]{1,14}[,，]?)?(?:${either(list('亦 也 又 還 則 均 都 昨日 今日 早前 首先 對此 向本報'))})*${speechWords}`,
  'u',
)
const bareName = new RegExp(
  `^(?:${either(list('然而 不過 另外 此外 至於 而 但 同時'))}[,，]?)?(\\p{Script=Han}{2,4}?)(?:\\([^()]{1,40}\\))?(?:${either(list('亦 也 又 還 則 昨日 今日 早前'))})*(?:${either(list('表示 指出 認為 坦言 強調 透露 補充 直言 建議 相信 批評 質疑 形容 提醒 稱 指'))})`,
  'u',
)
/** What has said nothing though a word of speech follows: 報告指出, 數據顯示. */
const nobody = new RegExp(
  `${either(list('報告 數據 調查 研究 文件 資料 預算案 報道 報導 簡報 統計 有人 市場 不少 部分 外界 社會 計劃 方案 當中 其中 政策 文章 政府 特區 港府 當局 局方 發言 本報 記者 措施'))}$`,
  'u',
)
const english =
  /\b(?:[A-Z][\w.’'-]+,? ){1,4}(?:[^,]{0,60}, )?(?:said|says|argue[sd]?|believes?|suggest(?:s|ed)|warned|added|noted|told|commented|thinks?|wrote)\b|\b(?:said|says|added|argue[sd]?) (?:[A-Z][\w.’'-]+,? ?){2,4}/u

const governmentName =
  /(?:政府|司司长|行政长官|特首|局长|署长|处长|专员|政策局|局|署|处|公署|财政司|审计署|管理局)(?:发言人)?$|government|secretary|commissioner|bureau|department|chief executive|authority/iu
const outsideName =
  /(?:学会|协会|商会|总会|联会|公司|大学|学院|银行|集团|基金会|联盟|促进局|会长|教授)$|society|association|university|chamber|company|ltd|limited/iu

/** Whether the names of an office are those of the Government or one of its bodies. */
export function speaksForGovernment(names: readonly string[]): boolean {
  return names.some((name) => governmentName.test(name)) && !outsideName.test(names[0] ?? '')
}

/** Who speaks in a clause, if anyone does. `namesOf` gives the folded names by which an actor is known. */
export function speakerIn(
  view: View,
  clause: Span,
  actors: readonly Actor[],
  namesOf: (actor: Actor) => readonly string[],
): Speaker | undefined {
  const plain = view.plain.slice(clause.start, clause.end)
  const at = (index: number, length: number): Span => ({
    start: clause.start + index,
    end: clause.start + index + length,
  })
  const source = unnamed.exec(plain)
  if (source && (source.index < 4 || /[,，]$/u.test(plain.slice(0, source.index))))
    return { kind: 'unnamed-source', span: at(source.index, source[0].length) }
  const actor = actors.find(({ role, mention }) => {
    const isHere = mention.kind !== 'reference' && mention.start >= clause.start && mention.end <= clause.end
    return isHere && (role === 'speaker' || saysNext.test(view.plain.slice(mention.end, clause.end)))
  })
  const someone = person.exec(plain)
  if (someone && !notSpeech.test(someone[0].slice(-3))) {
    const said = at(someone.index, someone[0].length)
    const official = actor !== undefined && speaksForGovernment(namesOf(actor)) && actor.mention.end > said.start
    if (!official) return { kind: 'commentary', span: said }
  }
  if (actor) {
    const kind = speaksForGovernment(namesOf(actor)) ? 'government' : 'commentary'
    return { kind, span: { start: actor.mention.start, end: actor.mention.end } }
  }
  const pronoun = same.exec(plain) ?? follows.exec(plain)
  if (pronoun) return { kind: 'same', span: at(pronoun.index, pronoun[0].length) }
  const bare = bareName.exec(plain)
  if (bare?.[1] !== undefined && !nobody.test(bare[1]) && !/[号自宣名统俗简声据]$/u.test(bare[1]))
    return { kind: 'commentary', span: at(bare.index, bare[0].length) }
  // An apposition may part the name from the verb: Amy Lau, an economist, said.
  const from = Math.max(0, clause.start - 80)
  const speaker = english.exec(view.text.slice(from, clause.end))
  if (speaker === null || from + speaker.index + speaker[0].length <= clause.start) return undefined
  const start = from + speaker.index
  const kind = governmentName.test(speaker[0]) ? 'government' : 'commentary'
  return { kind, span: { start, end: start + speaker[0].trimEnd().length } }
}
