import type { OpenReview } from '#modules/casework'
import { ActForm, type OpenedCase } from '#modules/casework/parts'
import { Actions, Button, SummaryList } from '#platform/ui'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface LockPageProps {
  opened: OpenedCase
  open: OpenReview
  once: string
}

/** The whole sheet once more, before it is locked for good. */
export function LockPage({ opened, open, once }: LockPageProps) {
  const { view, case: shown, process } = opened
  const { language } = view
  const t = wordsOf(view)
  const { draft, version } = open.sheet
  return (
    <WorkPage view={view} case={shown} process={process} title={t('lock.title')} lead={t('lock.lead')}>
      <SummaryList
        rows={[
          ...open.toScore.map(({ criterion: { id, name, max } }) => {
            const score = draft.scores.find(({ criterion }) => criterion === id)
            return {
              term: name[language],
              description: (
                <>
                  {t('sheet.of', { score: score?.score ?? '–', max })}
                  <p class="fl-written">{score?.reason}</p>
                </>
              ),
            }
          }),
          ...(draft.remark === ''
            ? []
            : [{ term: t('sheet.remark'), description: <p class="fl-written">{draft.remark}</p> }]),
        ]}
      />
      <ActForm view={view} action={workHref(shown.reference, 'sheet/lock')} version={version} once={once}>
        <Actions>
          <Button>{t('lock.button')}</Button>
          <a href={to(view, workHref(shown.reference, 'sheet'))}>{t('lock.back')}</a>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
