import type { StageCount } from '#modules/casework'
import { Tally } from '#platform/ui'
import { to, wordsOf, type View } from '../view.ts'
import { queueHref, stageKinds, type QueueQuery } from './filter.ts'

export interface CountsProps {
  view: View
  counts: readonly StageCount[]
  query: QueueQuery
  shown: 'programme-officer' | 'approver' | 'all'
}

/** How many cases wait at each kind of stage, and how many are late. */
export function Counts({ view, counts, query, shown }: CountsProps) {
  const t = wordsOf(view)
  const those = counts.filter(
    ({ waitsFor, scheme }) => (shown === 'all' || waitsFor === shown) && (!query.scheme || scheme === query.scheme),
  )
  const sum = (of: readonly StageCount[], what: 'cases' | 'overdue') =>
    of.reduce((total, each) => total + each[what], 0)
  const items = stageKinds.flatMap((kind) => {
    const count = sum(
      those.filter(({ stageKind }) => stageKind === kind),
      'cases',
    )
    const href = to(view, queueHref(query, { for: shown, stage: kind, late: undefined }))
    return count === 0 ? [] : [{ id: kind, tone: 'waiting' as const, label: t(`kind.${kind}`), count, href }]
  })
  const late = sum(those, 'overdue')
  const lateHref = to(view, queueHref(query, { for: shown, late: 'yes', stage: undefined }))
  return (
    <Tally
      language={view.language}
      label={t('queue.counts')}
      items={[
        ...items,
        ...(late === 0
          ? []
          : [{ id: 'late', tone: 'attention' as const, label: t('filter.late'), count: late, href: lateHref }]),
      ]}
    />
  )
}
