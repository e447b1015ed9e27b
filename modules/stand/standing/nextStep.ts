import type { PlainDate, Rung } from '#engines/rules'
import type { Line, Standing } from './standing.ts'

/** The one thing most worth doing next. */
export type NextStep =
  /** Open, and its source says how: go. */
  | { readonly kind: 'take-up'; readonly line: Line }
  /** A change, and every scheme that this same change would lift. */
  | { readonly kind: 'change'; readonly rung: Rung & { kind: 'change' }; readonly lines: readonly Line[] }
  | { readonly kind: 'answer'; readonly count: number }
  | { readonly kind: 'wait'; readonly until: PlainDate; readonly lines: readonly Line[] }
  | { readonly kind: 'watch'; readonly count: number }
  | { readonly kind: 'nothing' }

type ChangeLine = Line & { readonly rung: Rung & { kind: 'change' } }

const rungOf = ({ outcome }: Line): Rung | undefined => (outcome.kind === 'fails' ? outcome.nextRung : undefined)

/** Two rungs are the same step where they bring the same facts to the same values. */
const stepKey = ({ changes }: ChangeLine['rung']): string => JSON.stringify(changes.map(({ fact, to }) => [fact, to]))

/** Of the steps that lead as far as the best does with as little effort, the one that lifts most schemes. */
function bestChange(lines: readonly Line[]): (NextStep & { kind: 'change' }) | undefined {
  const changes = lines.flatMap((line): ChangeLine[] => {
    const rung = rungOf(line)
    return rung?.kind === 'change' ? [{ ...line, rung }] : []
  })
  const nearest = changes[0]?.rung
  if (nearest === undefined) return undefined
  const alike = new Map<string, ChangeLine[]>()
  for (const line of changes) {
    if (line.rung.reaches !== nearest.reaches || line.rung.effort !== nearest.effort) continue
    const key = stepKey(line.rung)
    alike.set(key, [...(alike.get(key) ?? []), line])
  }
  const [widest = []] = [...alike.values()].sort((a, b) => b.length - a.length)
  return { kind: 'change', rung: widest[0]?.rung ?? nearest, lines: widest }
}

/**
 * The step to show first: take up what is open and says how; else the easiest change that opens something; else answer what was
 * not asked yet; else a change that leads part of the way; else a date to wait for; else what was skipped, which the reader may not
 * know; else watch for what is not published yet.
 */
export function nextStep({ lines, toAsk, skipped }: Standing): NextStep {
  const ready = lines.open.find(({ scheme }) => !('not-published' in scheme.how) && scheme.status !== 'closed')
  if (ready !== undefined) return { kind: 'take-up', line: ready }
  const change = bestChange(lines.rung)
  if (change?.rung.reaches === 'meets') return change
  if (toAsk.length > 0) return { kind: 'answer', count: toAsk.length + skipped.length }
  if (change !== undefined) return change
  const waits = lines.rung.flatMap((line) => {
    const rung = rungOf(line)
    return rung?.kind === 'wait' ? [{ line, until: rung.until }] : []
  })
  const soonest = [...waits].sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  if (soonest !== undefined) {
    const same = waits.filter(({ until }) => until === soonest.until).map(({ line }) => line)
    return { kind: 'wait', until: soonest.until, lines: same }
  }
  if (skipped.length > 0) return { kind: 'answer', count: skipped.length }
  return lines.waiting.length > 0 ? { kind: 'watch', count: lines.waiting.length } : { kind: 'nothing' }
}
