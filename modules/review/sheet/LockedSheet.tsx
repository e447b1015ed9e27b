import type { OpenReview } from '#modules/casework'
import { Notice, Section } from '#platform/ui'
import { dateWords, wordsOf, type View } from '../view.ts'

/** One's own sheet once it is locked, while the others still score. */
export function LockedSheet({ view, open: { sheet, toScore } }: { view: View; open: OpenReview }) {
  const { language } = view
  const t = wordsOf(view)
  return (
    <>
      <Notice tone="positive">
        <p>{t('sheet.locked', { date: sheet.locked === undefined ? '' : dateWords(sheet.locked, view) })}</p>
      </Notice>
      <Section id="own-sheet" title={t('sheet.own')}>
        <dl class="fl-summary fl-summary-rows">
          {toScore.map(({ criterion: { id, name, max } }) => {
            const score = sheet.draft.scores.find(({ criterion }) => criterion === id)
            return (
              <div key={id} class="fl-summary-row">
                <dt>{name[language]}</dt>
                <dd>
                  {t('sheet.of', { score: score?.score ?? '', max })}
                  <p class="fl-written">{score?.reason}</p>
                </dd>
              </div>
            )
          })}
        </dl>
        {sheet.draft.remark !== '' && <p class="fl-written">{sheet.draft.remark}</p>}
      </Section>
    </>
  )
}
