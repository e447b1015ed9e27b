import { ActForm, Told, type OpenedCase } from '#modules/casework/parts'
import type { AllowedReason, StageOf } from '#modules/packs'
import { first } from '#modules/stand'
import { Actions, Button, Heading, Radios, Section, TextArea } from '#platform/ui'
import { EvidenceOf } from '../parts/EvidenceOf.tsx'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { ReasonFields } from '../parts/ReasonFields.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface CheckPageProps {
  opened: OpenedCase
  stage: StageOf<'check'>
  reasons: readonly AllowedReason[]
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** What the applicant told beside each point to be checked, and passing it on or refusing it. */
export function CheckPage({ opened, stage, reasons, once, mistake, wrong }: CheckPageProps) {
  const { view, case: shown, process, directory, unit } = opened
  const { language } = view
  const t = wordsOf(view)
  const typed = mistake?.typed
  const of = (name: string) => (typed === undefined ? undefined : first(typed, name))
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={stage.name[language]}
      lead={t('check.lead')}
      wrong={wrong}
      mistake={mistake}
    >
      <p>
        <a href={to(view, workHref(shown.reference, 'ask'))}>{t('do.ask')}</a>
      </p>
      <ActForm view={view} action={workHref(shown.reference, 'check')} version={shown.version} once={once}>
        <Seen case={shown} />
        <input type="hidden" name="stage" value={stage.id} />
        {stage.points.map(({ id, text, evidence }, index) => (
          <Section key={id} id={`on-${id}`} title={`${index + 1}. ${text[language]}`}>
            {evidence.length > 0 && <EvidenceOf opened={opened} named={evidence} />}
            <Radios
              language={language}
              name={`point/${id}`}
              label={t('check.point', { point: text[language] })}
              inline
              options={[
                { value: 'yes', label: t('check.met') },
                { value: 'no', label: t('check.not-met') },
              ]}
              value={of(`point/${id}`)}
              error={wrong.get(`point/${id}`)}
            />
            <TextArea
              language={language}
              name={`note/${id}`}
              label={t('check.note')}
              optional
              rows={2}
              value={of(`note/${id}`)}
            />
          </Section>
        ))}
        <Heading level={2}>{t('check.outcome')}</Heading>
        <Radios
          language={language}
          name="outcome"
          label={t('check.what')}
          options={[
            { value: 'pass', label: t('check.do-pass'), hint: t('check.do-pass.hint') },
            { value: 'refuse', label: t('check.do-refuse'), hint: t('check.do-refuse.hint') },
          ]}
          value={of('outcome')}
          error={wrong.get('outcome')}
        />
        <ReasonFields
          view={view}
          name="reasons"
          words="reason"
          label={t('check.reasons')}
          hint={t('check.reasons.hint')}
          reasons={reasons}
          typed={typed}
          wrong={wrong}
        />
        <Actions>
          <Button>{t('check.button')}</Button>
          <a href={to(view, workHref(shown.reference))}>{t('back')}</a>
        </Actions>
      </ActForm>
      <Told view={view} case={shown} process={process} directory={directory} unit={unit} title={t('told.title')} open />
    </WorkPage>
  )
}
