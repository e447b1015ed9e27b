import type { Scan } from '../scan.ts'
import { isHan } from '../text/classes.ts'
import { readChineseBefore, readChineseName } from './chinese.ts'
import { readRomanisedName } from './romanised.ts'
import { afterConnector } from './connector.ts'

/** A name after a word that says so, such as 姓名：, my name is, Mr or Regards. `end` is where that word ends. */
export function readNameAfter(scan: Scan, end: number, said: number): void {
  const at = afterConnector(scan, end, said)
  if (at === undefined) return
  if (isHan(scan.units[at])) readChineseName(scan, at, said)
  else readRomanisedName(scan, at, said, end)
}

/** A name before 先生, 女士 and the like, which begin at `start`. */
export function readNameBefore(scan: Scan, start: number): void {
  readChineseBefore(scan, start)
}
