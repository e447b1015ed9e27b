import { ActForm, type OpenedCase } from '#modules/casework/parts'
import { answerKey, type StageOf } from '#modules/packs'
import { Actions, Button, Section } from '#platform/ui'
import { EvidenceOf } from '../parts/EvidenceOf.tsx'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface ReportPageProps {
  opened: OpenedCase
  stage: StageOf<'milestone'>
  once: string
  mistake: Mistake | undefined
}

/** What an applicant reports of a milestone: accepted, what it pays is ordered. */
export function ReportPage({ opened, stage, once, mistake }: ReportPageProps) {
  const { view, case: shown, process } = opened
  const t = wordsOf(view)
  const asked = process.forms.find(({ id }) => id === stage.form)?.asks.map(answerKey) ?? []
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={stage.name[view.language]}
      lead={stage.share === 0 ? t('report.lead') : t('report.lead.pays', { share: stage.share })}
      mistake={mistake}
    >
      <Section id="report" title={t('report.title')}>
        <EvidenceOf opened={opened} named={asked} />
      </Section>
      <ActForm view={view} action={workHref(shown.reference, 'report')} version={shown.version} once={once}>
        <Seen case={shown} />
        <Actions>
          <Button>{t('report.accept')}</Button>
          <a href={to(view, workHref(shown.reference, 'return'))}>{t('report.return')}</a>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
