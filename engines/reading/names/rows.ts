import { either, list } from '../view/plain.ts'
import type { View } from '../view/view.ts'
import type { Mention } from './mention.ts'
import { mayBeName } from './unlisted.ts'

const between = /^[」』]?[、及和与同]([\p{Script=Han}A-Za-z]{2,9}?)(?=[、及和与同])/u
/** Before a body and its conjunction only what ends as firms do is a name: 商湯科技和香港寬頻, but not 人工智能和數碼港. */
const firmBefore = new RegExp(
  `(?:^|[，,。；;：:、」』 ])(\\p{Script=Han}{2,6}${either(list('科技 能源 資本 證券 創投 生物 醫藥 物流 汽車 通信 通訊 動力 機器人 機械人 製藥 零售 食品 航運 環境 香港 國際 電力 燃氣 三院'))})[、及和与同]$`,
  'u',
)
const field = /^(?:创新|金融|资讯|生物|绿色|农业|海洋|航天|人工|低空|清洁|再生|新|人形|本地|医疗)/u

const englishNext =
  /^(?:, |,? and )(?:the )?([A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3})(?=,? and |, (?:the )?[A-Z]| (?:will|would|have|are|were|had|plan|agreed|may|jointly|both|to)\b)/
const noName =
  /^(?:Mr|Mrs|Ms|Dr|Professor|Prof|Secretary|Chief|January|February|March|April|May|June|July|August|September|October|November|December|Hong Kong|China|Monday|Tuesday|Wednesday|Thursday|Friday)\b/

const isBody = ({ kind }: Mention): boolean => kind === 'office' || kind === 'organisation'

/** The names in capitals that follow another's in a row. */
function englishAfter(text: string, { end: from }: Mention, others: readonly Mention[]): readonly Mention[] {
  const [whole, name] = englishNext.exec(text.slice(from, from + 80)) ?? []
  if (whole === undefined || name === undefined || noName.test(name)) return []
  const end = from + whole.length
  const start = end - name.length
  if (others.some((other) => other.end > start && other.start < end)) return []
  const next: Mention = { start, end, kind: 'organisation' }
  return [next, ...englishAfter(text, next, others)]
}

/** Names without a telling end that stand in a row between, or before, names of bodies: 滙豐銀行、中銀香港及新鴻基地產. */
export function namesInRows({ plain, text }: View, mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = []
  const keep = (start: number, words: string) => {
    const end = start + words.length
    const free = [...mentions, ...found].every((other) => other.end <= start || other.start >= end)
    if (free && mayBeName(words)) found.push({ start, end, kind: 'organisation' })
  }
  for (const mention of mentions) {
    if (mention.kind === 'acronym' || isBody(mention))
      found.push(...englishAfter(text, mention, [...mentions, ...found]))
    if (!isBody(mention)) continue
    const next = between.exec(plain.slice(mention.end, mention.end + 14))
    const after = mention.end + (next?.[0].length ?? 0) + 1
    if (next?.[1] !== undefined && mentions.some((other) => isBody(other) && other.start === after))
      keep(after - 1 - next[1].length, next[1])
    const before = firmBefore.exec(plain.slice(Math.max(0, mention.start - 12), mention.start))?.[1]
    if (before !== undefined && !field.test(before)) keep(mention.start - 1 - before.length, before)
  }
  return found
}
