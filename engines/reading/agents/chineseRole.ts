import type { Span } from '#engines/chinese'
import type { Mention } from '../names/mention.ts'
import { list } from '../view/plain.ts'
import { announcesOwn } from './announces.ts'
import {
  appointed,
  official,
  proposesOwn,
  thenDoes,
  inPart,
  listed,
  madeBefore,
  owns,
  underCare,
  cooperates,
  underFund,
  charged,
  citedAfter,
  describes,
  goesOnToDo,
  has,
  invited,
  isBody,
  isPost,
  notBy,
  noun,
  passive,
  qualifiers,
  runs,
} from './context.ts'
import {
  actions,
  adverbs,
  before,
  causing,
  charging,
  founding,
  means,
  modals,
  next,
  shortActions,
  speech,
  together,
  towardsWords,
} from './words.ts'

/** What someone named does in a clause: acts, acts with another, speaks, is acted upon, or is only named. */
export type Role = 'agent' | 'partner' | 'speaker' | 'object' | 'named'

const adverb = next(adverbs)
const modal = next(modals)
const action = next(actions)
const shortAction = new RegExp(`^(?:${shortActions})`, 'u')
const speaks = next(speech)
const notSpeech = /^(?:指定|指派|指引|称为|说明会|介绍会|分析师|分析员)/u
const towards = before(towardsWords)
const strongly = before(list('向 對 給 感謝 聽取 諮詢 前往 參觀 申請 致函 回覆 根據 按照 如 引述 參考 加入'))
const made = before(causing)
const charge = before(charging)
const byMeans = before(means)
const founded = before(founding)
const withAnother = before(together)

/** Days and durations are masked by this sign before roles are read: 將於§內, 分§在42間. */
export const masked = '§'
const time =
  /^(?:(?:于|在|由|自|从|分|每|预计|至|到)?(?:§+|[(（]§+[)）])(?: ?(?:起|内|前|后|底|初|之前|之后|以内|期间|间|上午|下午))*)+/u

const asides =
  /^\([^()]{1,40}\)|^[」』"” ]|^等(?:[^,，、。]{0,4}?(?:部门|机构|单位|公司|大学|院校|团体|企业|银行|局|组织|方))?|^(?:[两三四五六七八九十0-9]+)[个间家所](?:[^,，、。]{0,4}?(?:部门|机构|单位|公司|大学|院校|团体|企业|银行|局|组织))/u

/** Passes over a bracket with another name for the same (（ERB）), a closing mark, and spaces. */
function afterAside(plain: string, from: number, to: number): number {
  let at = from
  for (;;) {
    const aside = asides.exec(plain.slice(at, to))?.[0]
    if (aside === undefined) return at
    at += aside.length
  }
}

/** What the words after someone say that they do. */
function deed(rest: string): 'acts' | 'speaks' | 'nothing' {
  let left = rest
  let isModal = false
  for (let steps = 0; steps < 8; steps++) {
    if (speaks.test(left) && !notSpeech.test(left)) return 'speaks'
    const will = modal.exec(left)?.[0]
    const word = time.exec(left)?.[0] ?? will ?? adverb.exec(left)?.[0]
    if (word === undefined || word === '') break
    isModal ||= will !== undefined
    left = left.slice(word.length).replace(/^ /, '')
  }
  return isModal || action.test(left) || shortAction.test(left) ? 'acts' : 'nothing'
}

/** As `deed`, after a post: the name of its holder may stand between. */
function holderDoes(rest: string): ReturnType<typeof deed> {
  const byItself = deed(rest)
  if (byItself !== 'nothing') return byItself
  const after = [2, 3, 4].map((length) =>
    /^\p{Script=Han}+$/u.test(rest.slice(0, length)) ? deed(rest.slice(length)) : 'nothing',
  )
  return after.find((each) => each !== 'nothing') ?? 'nothing'
}

/** One who speaks for no part of the Government: 總商會總裁. */
const outside = /(?:商会|协会|学会|总会|联会|公司|大学|学院|银行|集团)[\p{Script=Han}]{2,4}$/u
/** A fund that is known as a payer, and not any scheme of that name. */
const isFund = ({ kind }: Mention, name: string): boolean => kind === 'office' && name.endsWith('基金')

/** A mention in its row and its sentence. */
export interface Standing {
  readonly mention: Mention
  /** The end of the row of names that it stands in: 金管局 with 數碼港 after it acts as that does. */
  readonly last: Mention
  /** Where the next one is named, or the sentence ends. */
  readonly until: number
}

/** The role of one mention by the words around it in its clause. The order of the rules is that of their certainty. */
export function chineseRole(plain: string, clause: Span, { mention, last, until }: Standing): Role {
  const left = plain.slice(clause.start, mention.start).replace(qualifiers, '')
  const near = plain.slice(Math.max(0, mention.start - 16), mention.start)
  const from = afterAside(plain, last.end, clause.end)
  const [rest, onward] = [plain.slice(from, clause.end), plain.slice(from)]
  const name = plain.slice(mention.start, mention.end).replace(/[(（][^()（）]*[)）]$/u, '')
  const isNamed = mention.kind === 'office' || mention.kind === 'organisation'
  const announces = (): boolean =>
    announcesOwn(onward, mention.holder ?? (isPost.test(name) ? 'person' : 'body'), until - from)
  if (citedAfter.test(near)) return 'named'
  if (charged.test(near)) return 'agent'
  if (left.replaceAll(/[\s\p{P}•0-9]/gu, '') === '' && /^ ?[:：]/u.test(onward))
    return isPost.test(name) ? 'speaker' : 'agent' // A transcript names its speakers so.
  if (notBy.test(left)) return 'object'
  if (
    isNamed &&
    (inPart.test(left) || underCare.test(rest) || owns.test(rest) || (name.endsWith('基金') && underFund.test(rest)))
  )
    return 'agent'
  if (charge.test(left)) return 'agent'
  if (isNamed && (founded.test(left) || madeBefore.test(left)) && (isBody.test(name) || isFund(mention, name)))
    return 'agent'
  if (describes.test(rest)) return /^(?:有关负责人|负责人|发言人)/u.test(rest) && announces() ? 'agent' : 'named'
  if (isNamed && appointed.test(rest)) return 'agent'
  if (passive.test(rest)) return goesOnToDo.test(onward) ? 'agent' : 'object'
  if (mention.kind === 'government' && noun.test(rest)) return 'named'
  const does = isPost.test(name) ? holderDoes(rest) : deed(rest)
  if (made.test(left) && does !== 'nothing') return does === 'speaks' ? 'speaker' : 'agent'
  if (does === 'speaks' && isNamed && official.test(name) && proposesOwn.test(rest)) return 'agent'
  if (does === 'speaks') return !(isPost.test(name) && outside.test(name)) && announces() ? 'agent' : 'speaker'
  if (isNamed && withAnother.test(left) && cooperates.test(rest)) return 'partner'
  if (isNamed && byMeans.test(left)) return 'agent'
  if (isNamed && (invited.test(left) || listed.test(left))) return 'partner'
  if (strongly.test(left)) return thenDoes.test(onward) ? 'agent' : 'object'
  if (isNamed && does === 'nothing' && (runs.test(rest) || has.test(rest))) return 'agent'
  if (towards.test(left)) return 'object'
  if (does === 'nothing') return 'named'
  return withAnother.test(left) ? 'partner' : 'agent'
}
