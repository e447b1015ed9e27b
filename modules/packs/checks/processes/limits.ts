import type { Process } from '../../content/process.ts'
import type { Entry } from '../../read/contentOf.ts'
import { finding, type Finding } from '../../read/finding.ts'
import { openProcess, type Opened } from './opened.ts'

/** Smallest values above the largest ones, and days that are the wrong way round. */
export function processRanges({ process, at }: Opened): readonly Finding[] {
  const ranges = process.forms.flatMap((form, f) =>
    form.asks.flatMap((ask, a): readonly Finding[] => {
      if ((ask.kind !== 'amount' && ask.kind !== 'number') || ask.min <= ask.max) return []
      return [finding(at('forms', f, 'asks', a, 'min'), 'process-range', { min: ask.min, max: ask.max })]
    }),
  )
  const { opens, closes } = process
  const isReversed = opens !== undefined && closes !== undefined && closes < opens
  return [...ranges, ...(isReversed ? [finding(at('closes'), 'process-window.reversed', { opens, closes })] : [])]
}

const overlap = (a: Process, b: Process): boolean =>
  (a.opens ?? '') <= (b.closes ?? '9999-12-31') && (b.opens ?? '') <= (a.closes ?? '9999-12-31')

/** Schemes that would take the same case by two processes. */
export const processWindows = (entries: readonly Entry<Process>[]): readonly Finding[] =>
  entries.flatMap((entry, i) => {
    const { at, process } = openProcess(entry)
    const other = entries.slice(0, i).find(({ value }) => value.scheme === process.scheme && overlap(value, process))
    if (other === undefined) return []
    const values = { scheme: process.scheme, other: other.value.id }
    return [finding(at(process.opens === undefined ? 'id' : 'opens'), 'process-window.overlap', values)]
  })
