import { roles } from '../labels/roles.ts'
import type { Scan } from '../scan.ts'
import { isBlank, isBreak, isHan } from '../text/classes.ts'
import { addChinese, chineseNameEnd, readChineseBefore, type Said } from './chinese.ts'
import { afterConnector } from './connector.ts'
import { readOtherScript } from './otherScript.ts'
import { readRomanisedBefore, readRomanisedName } from './romanised.ts'

/** A name after a word that says so, such as 姓名：, my name is, Mr or Regards. `end` is where that word ends. */
export function readNameAfter(scan: Scan, end: number, said: number): void {
  const at = afterConnector(scan, end, said)
  if (at === undefined) return
  const start = at
  const nameEnd = isHan(scan.units[at]) ? readChinese(scan, at, said, end) : readRomanisedName(scan, at, said, end)
  if (nameEnd !== undefined) readOtherScript(scan, start, nameEnd)
}

function readChinese(scan: Scan, at: number, said: number, labelEnd: number): number | undefined {
  const { units } = scan
  const end = chineseNameEnd(units, at, howSure(said, at, labelEnd))
  if (end === undefined) return undefined
  if (
    (said & roles.closing) !== 0 &&
    !(isBreak(units[end]) || end >= units.length || isBlank(units[end]) || !isHan(units[end]))
  )
    return undefined
  addChinese(scan, at, end)
  return end
}

function howSure(said: number, at: number, labelEnd: number): Said {
  if ((said & (roles.name | roles.person)) !== 0 && at > labelEnd) return 'label'
  return (said & roles.name) === 0 ? 'perhaps' : 'verb'
}

/** A name before 先生, 女士 and the like, which begin at `start`. */
export function readNameBefore(scan: Scan, start: number): void {
  const count = scan.found.length
  if (isHan(scan.units[isBlank(scan.units[start - 1]) ? start - 2 : start - 1])) readChineseBefore(scan, start)
  else readRomanisedBefore(scan, isBlank(scan.units[start - 1]) ? start - 1 : start)
  const found = scan.found[count]
  if (found !== undefined) readOtherScript(scan, found.span.start, found.span.end)
}
