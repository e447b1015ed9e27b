import type { Decided } from '../../content/process.ts'
import type { Stage } from '../../content/stage.ts'
import { finding, type Finding } from '../../read/finding.ts'
import type { Opened } from './opened.ts'

/** What is decided at a stage with reasons. */
function decidedAt({ kind }: Stage): readonly Decided[] {
  if (kind === 'check') return ['refuse']
  if (kind === 'decision') return ['approve', 'refuse']
  return kind === 'appeal' ? ['uphold', 'overturn'] : []
}

/** Decisions for which there is no reason, and reasons that no decision can give. */
export function processReasons({ process, at, stages, inStage }: Opened): readonly Finding[] {
  const { reasons } = process
  const none = process.stages.flatMap((stage) =>
    decidedAt(stage).flatMap((decision): readonly Finding[] => {
      const given = reasons.some(({ for: of, at: only }) => of.includes(decision) && (only?.includes(stage.id) ?? true))
      return given ? [] : [finding(inStage(stage.id, 'id'), 'process-reasons.none', { id: stage.id, decision })]
    }),
  )
  const dead = reasons.flatMap(({ id, for: of, at: only }, r) => {
    const where = process.stages.filter((stage) => only?.includes(stage.id) ?? true)
    const unsaid = of.flatMap((decision, i): readonly Finding[] =>
      where.some((stage) => decidedAt(stage).includes(decision))
        ? []
        : [finding(at('reasons', r, 'for', i), 'process-reasons.dead', { id, decision })],
    )
    const idle = (only ?? []).flatMap((name, i): readonly Finding[] => {
      const stage = stages.get(name)
      const says = stage === undefined || decidedAt(stage).some((decision) => of.includes(decision))
      return says ? [] : [finding(at('reasons', r, 'at', i), 'process-reasons.idle', { id, stage: name })]
    })
    return [...unsaid, ...idle]
  })
  return [...none, ...dead]
}
