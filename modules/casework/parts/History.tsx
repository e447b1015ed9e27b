import { Details, Section } from '#platform/ui'
import type { TimelineEntry } from '../model/caseView.ts'
import { timeWords, type View } from './view.ts'
import { partWords } from './words.ts'

/** What happened, the latest first: the log as its reader may see it. */
export function History({ view, timeline }: { view: View; timeline: readonly TimelineEntry[] }) {
  const t = partWords(view)
  return (
    <Section id="history" title={t('history.title')}>
      <Details summary={t.count('history.entries', timeline.length)}>
        <ol reversed class="fl-history">
          {[...timeline].reverse().map(({ seq, at, kind, role, stage }) => (
            <li key={seq}>
              <time dateTime={at.toISOString()}>{timeWords(at, view)}</time> · {t(`event.${kind}`)}
              {stage !== undefined && ` (${stage[view.language]})`} · {t(`role.${role}`)}
            </li>
          ))}
        </ol>
      </Details>
    </Section>
  )
}
