import { exitsOf, type ExitEvent } from '../../content/exits.ts'
import type { ProcessResult, Stage } from '../../content/stage.ts'
import { finding, type Finding } from '../../read/finding.ts'
import { reached, type Opened } from './opened.ts'

/** The first stage is a form, and what is taken back ends as such. */
export function processEnds({ process, at, stages }: Opened): readonly Finding[] {
  const [first, back] = [stages.get(process.start), stages.get(process.withdrawn)]
  const startsRight = first === undefined || first.kind === 'form'
  const endsRight = back === undefined || (back.kind === 'end' && back.result === 'withdrawn')
  return [
    ...(startsRight ? [] : [finding(at('start'), 'process-start', { id: process.start })]),
    ...(endsRight ? [] : [finding(at('withdrawn'), 'process-withdrawn', { id: process.withdrawn })]),
  ]
}

/** Stages that lead to an end, by whichever exits. */
function leadingToEnd({ process }: Opened): ReadonlySet<string> {
  const leading = new Set(process.stages.filter(({ kind }) => kind === 'end').map(({ id }) => id))
  for (let before = -1; before !== leading.size;) {
    before = leading.size
    for (const stage of process.stages) if (exitsOf(stage).some(({ to }) => leading.has(to))) leading.add(stage.id)
  }
  return leading
}

/** Stages that no case comes to, and stages that none comes out of. Whatever is taken back comes to `withdrawn`. */
export function processReach(opened: Opened): readonly Finding[] {
  const { process, inStage } = opened
  const found = new Set([...reached(opened), process.withdrawn])
  const leading = leadingToEnd(opened)
  const circles = process.stages.flatMap((stage) =>
    exitsOf(stage).flatMap(({ to, key }): readonly Finding[] =>
      to === stage.id ? [finding(inStage(stage.id, ...key), 'process-endless.itself', { id: to })] : [],
    ),
  )
  const stuck = process.stages.flatMap(({ id }): readonly Finding[] => {
    if (!found.has(id)) return [finding(inStage(id, 'id'), 'process-unreachable', { id })]
    return leading.has(id) ? [] : [finding(inStage(id, 'id'), 'process-endless', { id })]
  })
  return [...circles, ...stuck]
}

/** What an end must say that is come to in this way. A time that is over may end anything: what was done before it still stands. */
const results: Partial<Readonly<Record<ExitEvent, ProcessResult>>> = {
  refuse: 'refused',
  uphold: 'refused',
  decline: 'declined',
  accept: 'completed',
  paid: 'completed',
  accepted: 'completed',
  reported: 'completed',
  approve: 'completed',
  overturn: 'completed',
}

/** Ends that say something else than how a case came to them. */
export const processResults = ({ process, stages, inStage }: Opened): readonly Finding[] =>
  process.stages.flatMap((stage) =>
    exitsOf(stage).flatMap(({ event, key, to }): readonly Finding[] => {
      const end = stages.get(to)
      const right = results[event]
      if (end?.kind !== 'end' || right === undefined || end.result === right) return []
      return [finding(inStage(stage.id, ...key), 'process-result', { id: to, result: end.result, right })]
    }),
  )

/** Whether coming here says that something was awarded. */
const isAwarded = (stage: Stage | undefined): boolean =>
  stage?.kind === 'offer' ||
  stage?.kind === 'payment' ||
  stage?.kind === 'milestone' ||
  stage?.kind === 'outcome' ||
  (stage?.kind === 'end' && stage.result === 'completed')

/** Awards that nobody has approved. */
export function processDecided(opened: Opened): readonly Finding[] {
  const without = reached(opened, (_, { event }) => event !== 'approve' && event !== 'overturn')
  return [...without].flatMap((id) =>
    isAwarded(opened.stages.get(id)) ? [finding(opened.inStage(id, 'id'), 'process-undecided', { id })] : [],
  )
}
