import { Details, Section } from '#platform/ui'
import { timeWords, wordsOf } from '../view.ts'
import type { CasePageProps } from './CasePage.tsx'

/** What happened, the latest first: the log as the applicant may see it. */
export function History({ view, case: shown }: CasePageProps) {
  const t = wordsOf(view)
  return (
    <Section id="history" title={t('history.title')}>
      <Details summary={t.count('history.entries', shown.timeline.length)}>
        <ol reversed class="fl-history">
          {[...shown.timeline].reverse().map(({ seq, at, kind, role, stage }) => (
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
