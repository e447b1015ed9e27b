import { finding, type Finding } from '../../read/finding.ts'
import type { Check, Checked } from '../check.ts'
import { processAmount, processBank, processShares } from './award.ts'
import { processRanges, processWindows } from './limits.ts'
import { processDuplicates, processNames } from './names.ts'
import { openProcess, type Opened } from './opened.ts'
import { processReasons } from './reasons.ts'
import { processDecided, processEnds, processReach, processResults } from './ways.ts'

const named: readonly ((opened: Opened) => readonly Finding[])[] = [processDuplicates, processNames]

const sound: readonly ((opened: Opened) => readonly Finding[])[] = [
  processEnds,
  processReach,
  processResults,
  processDecided,
  processShares,
  processBank,
  processAmount,
  processReasons,
  processRanges,
]

/** Whether the award comes from the measure of the scheme. */
const fromItsMeasure = ({ entries }: Checked, { process, at }: Opened): readonly Finding[] => {
  const measure = entries.schemes.find(({ value }) => value.id === process.scheme)?.value.measure
  const isListed = entries.measures.some(({ value }) => value.id === measure)
  if (measure === undefined || !isListed || measure === process.award.measure) return []
  return [finding(at('award', 'measure'), 'process-measure', { scheme: process.scheme, measure })]
}

/** What is wrong with processes by themselves. Where a name is wrong, what follows from it is not told too. */
export const processes: Check = (pack) => [
  ...processWindows(pack.entries.processes),
  ...pack.entries.processes.map(openProcess).flatMap((opened) => {
    const names = named.flatMap((check) => check(opened))
    return [...fromItsMeasure(pack, opened), ...(names.length > 0 ? names : sound.flatMap((check) => check(opened)))]
  }),
]
