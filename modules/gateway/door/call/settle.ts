import type { Measured, Usage } from '../../model/call.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { Route } from '../../model/upstream.ts'
import { costOf } from '../money/costOf.ts'
import { estimateUsage } from '../money/estimate.ts'
import { nothing } from '../money/usdMicro.ts'
import type { Question } from '../question/question.ts'
import type { Produced } from '../relay/produced.ts'

interface Settled {
  readonly usage: Usage | undefined
  readonly measured: Measured | undefined
  readonly cost: UsdMicro
}

/**
 * What an answer comes to. By what the provider said was used; where it did not (or said that a text cost nothing), by an estimate from what went by;
 * where nothing went by, nobody waited for the end and so nobody knows, by all that was held. A provider that failed before it gave anything is owed
 * nothing.
 */
export function settle(
  question: Question,
  route: Route,
  { usage, textBytes }: Produced,
  end: 'whole' | 'disconnected' | 'failed',
  held: UsdMicro,
): Settled {
  const saidNothing = usage === undefined || (usage.output === 0 && textBytes > 0)
  if (!saidNothing) return { usage, measured: 'reported', cost: costOf(usage, route.price) }
  if (textBytes > 0 || end === 'whole') {
    const estimated = estimateUsage(question, route, textBytes)
    return { usage: estimated, measured: 'estimated', cost: costOf(estimated, route.price) }
  }
  if (end === 'disconnected') return { usage: undefined, measured: 'worst-case', cost: held }
  return { usage: undefined, measured: undefined, cost: nothing }
}
