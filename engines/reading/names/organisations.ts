import type { View } from '../view/view.ts'
import type { Mention } from './mention.ts'
import { englishHead, headPattern, innerPattern, nobodyPattern, startPattern } from './heads.ts'

/** In units. Hong Kong's longest names of bodies in Chinese have about twenty. */
const longest = 22

const isName = (unit: string): boolean => /[\p{Script=Han}a-z0-9&+.-]/u.test(unit)
const isCoordination = /[及与和]$/u
/** Groups of which no name is made: what 及 joins to the office after them is not its name. */
const groups = /(?:部门|机构|企业|学校|业界|院校|学者|专家|政府|局|署|处|厅|会|公司|大学|学院|院|中心|银行|集团)$/u

/** How far back from its head a name reaches; `undefined` where no name can end there. */
function startOf(plain: string, head: number, end: number): number | undefined {
  let at = head
  while (at > 0 && end - at < longest && isName(plain.charAt(at - 1))) {
    const before = plain.slice(Math.max(0, at - 4), at)
    if (startPattern.test(before)) {
      const joins = isCoordination.test(before) && innerPattern.test(before)
      const left = plain.slice(Math.max(0, at - 8), at - 1)
      const goesOn = joins && /\p{Script=Han}{2}$/u.test(left) && !groups.test(left) && !startPattern.test(left)
      if (!goesOn) break
    }
    at--
  }
  return at < end - 1 ? at : undefined
}

/** Organisations whose names end as such names do, in Chinese. */
function chineseOrganisations({ plain }: View): readonly Mention[] {
  const found: Mention[] = []
  for (const { 0: head, index } of plain.matchAll(headPattern)) {
    const end = index + head.length
    const start = startOf(plain, index, end)
    if (start === undefined || end - start < 2) continue
    const name = plain.slice(start, end)
    const next = plain.slice(end, end + 2)
    // The name goes on (教育局局長, 大學生, 公司債), or the character is part of another word (處理, 局面).
    if (/^(?:长|副|面|理|部|势|限|于|境|方|罚|置|分|子|所|生|教育资助|债|法|章|外|内|上|下|级)/u.test(next)) continue
    if (nobodyPattern.test(name) || name.length < 3) continue
    found.push({ start, end, kind: 'organisation' })
  }
  return found
}

const capital = /(?:[A-Z][\w&'’.-]*|of|for|and|on|the|in)$/

/** Organisations by the capitals and the head of their names, in English. */
function englishOrganisations({ text }: View): readonly Mention[] {
  const found: Mention[] = []
  for (const { 0: head, index } of text.matchAll(englishHead)) {
    let start = index
    for (;;) {
      const before = text.slice(0, start).replace(/ $/, '')
      const word = before.length === start ? undefined : capital.exec(before)?.[0]
      if (word === undefined || !/[A-Za-z&]/.test(word)) break
      start = before.length - word.length
    }
    // What joins names is not their beginning.
    const lead = /^(?:(?:of|for|and|on|the|The|in|In|A|An|At|By|For|On) )+/.exec(text.slice(start, index))?.[0] ?? ''
    start += lead.length
    const more =
      /^(?: (?:of|for|on)(?: the)?(?: [A-Z][\w&'’-]*| and(?= [A-Z]))+)/.exec(text.slice(index + head.length))?.[0] ?? ''
    const end = index + head.length + more.length
    if (start < index || more !== '') found.push({ start, end, kind: 'organisation' })
  }
  return found
}

/** Organisations that no list names, by the form of their names. */
export function organisationsIn(view: View): readonly Mention[] {
  return [...chineseOrganisations(view), ...englishOrganisations(view)]
}
