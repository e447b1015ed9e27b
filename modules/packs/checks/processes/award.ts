import { exitsOf } from '../../content/exits.ts'
import type { Process } from '../../content/process.ts'
import { finding, type Finding } from '../../read/finding.ts'
import { formAt, reached, sends, shareAt, type Opened } from './opened.ts'

/** The shares paid on the ways to each stage: every sum that there is, up to the first that is too much. */
function sumsPaid({ process, stages }: Opened): ReadonlyMap<string, ReadonlySet<number>> {
  const sums = new Map<string, Set<number>>([[process.start, new Set([0])]])
  const queue: [stage: string, sum: number][] = [[process.start, 0]]
  for (const [id, sum] of queue) {
    const stage = stages.get(id)
    if (stage === undefined || sum > 100) continue
    for (const { event, to } of exitsOf(stage)) {
      const after = event === 'paid' ? sum + shareAt(stage) : sum
      const known = sums.get(to) ?? new Set()
      sums.set(to, known)
      if (!known.has(after)) queue.push([to, after])
      known.add(after)
    }
  }
  return sums
}

/** Ways on which more than the whole award is paid, and ways to completion on which money is left. */
export function processShares(opened: Opened): readonly Finding[] {
  const { process, stages, inStage } = opened
  const paid = sumsPaid(opened)
  const over = process.stages.flatMap((stage): readonly Finding[] => {
    const share = shareAt(stage)
    const before = Math.max(...[...(paid.get(stage.id) ?? [])].filter((sum) => sum <= 100))
    if (share === 0 || before + share <= 100) return []
    return [finding(inStage(stage.id, 'share'), 'process-share.over', { sum: before + share })]
  })
  const short = [...paid].flatMap(([id, sums]): readonly Finding[] => {
    const stage = stages.get(id)
    const least = Math.min(...sums)
    if (stage?.kind !== 'end' || stage.result !== 'completed' || least >= 100) return []
    return [finding(inStage(id, 'id'), 'process-share.short', { id, sum: least })]
  })
  return process.award.unit === 'money' ? [...over, ...short] : over
}

/** Money that is paid before it is known to which account, and processes that ask for more than one. */
export function processBank(opened: Opened): readonly Finding[] {
  const { process, at, stages, inStage } = opened
  if (process.award.unit !== 'money') return []
  const asks = process.forms.flatMap((form, f) =>
    form.asks.flatMap((ask, a) =>
      ask.kind === 'bank-account' ? [{ form, place: at('forms', f, 'asks', a, 'id') }] : [],
    ),
  )
  const asking = new Set(asks.map(({ form }) => form))
  const asksAt = (stage: Process['stages'][number]) => {
    const form = formAt(opened, stage)
    return form !== undefined && asking.has(form)
  }
  const without = reached(opened, (stage, exit) => !(asksAt(stage) && sends(exit)))
  return [
    ...asks.slice(1).map(({ place }) => finding(place, 'process-bank.twice')),
    ...[...without].flatMap((id): readonly Finding[] => {
      const stage = stages.get(id)
      if (stage === undefined || shareAt(stage) === 0 || asksAt(stage)) return []
      return [finding(inStage(id, 'id'), 'process-bank', { id })]
    }),
  ]
}

const isWhole = (amount: number): boolean => Number.isInteger(amount)

/** Amounts that are no amounts of what is awarded: parts of a place or a second, and what is asked for in no form or too late. */
export function processAmount(opened: Opened): readonly Finding[] {
  const { process, at, stages, inStage } = opened
  const { amount, unit } = process.award
  const most = amount.kind === 'fixed' ? amount.amount : amount.max
  const key = amount.kind === 'fixed' ? 'amount' : 'max'
  const part =
    unit === 'money' || unit === 'usd-micro' || isWhole(most)
      ? []
      : [finding(at('award', 'amount', key), 'process-amount.part', { amount: most })]
  if (amount.kind === 'fixed') return part

  const named = process.forms.flatMap((form) => form.asks.map((ask) => ({ form, ask })))
  const asked = named.find(({ ask }) => ask.kind !== 'fact' && ask.id === amount.ask)
  const place = at('award', 'amount', 'ask')
  if (asked?.ask.kind !== 'amount') return [...part, finding(place, 'process-amount.ask', { id: amount.ask })]
  if (asked.ask.max > most) {
    return [...part, finding(at('award', 'amount', 'max'), 'process-amount.more', { asked: asked.ask.max, most })]
  }
  const without = reached(opened, (stage, exit) => !(formAt(opened, stage) === asked.form && sends(exit)))
  const late = [...without].flatMap((id): readonly Finding[] => {
    const kind = stages.get(id)?.kind
    const needsIt = kind === 'decision' || kind === 'offer' || kind === 'payment' || kind === 'milestone'
    return needsIt ? [finding(inStage(id, 'id'), 'process-amount.late', { id, ask: amount.ask })] : []
  })
  return [...part, ...late]
}
