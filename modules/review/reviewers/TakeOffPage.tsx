import { ActForm, type OpenedCase } from '#modules/casework/parts'
import { first } from '#modules/stand'
import { Actions, Button, TextArea } from '#platform/ui'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface TakeOffPageProps {
  opened: OpenedCase
  assignment: string
  name: string
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** Takes somebody off a review, with the reason in words. */
export function TakeOffPage({ opened, assignment, name, once, mistake, wrong }: TakeOffPageProps) {
  const { view, case: shown, process } = opened
  const t = wordsOf(view)
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={t('takeoff.title', { name })}
      lead={t('takeoff.lead')}
      wrong={wrong}
      mistake={mistake}
    >
      <ActForm
        view={view}
        action={workHref(shown.reference, `take-off?assignment=${assignment}`)}
        version={shown.version}
        once={once}
      >
        <Seen case={shown} />
        <TextArea
          language={view.language}
          name="why"
          label={t('takeoff.why')}
          value={mistake === undefined ? undefined : first(mistake.typed, 'why')}
          error={wrong.get('why') ?? wrong.get('assignment')}
          rows={4}
        />
        <Actions>
          <Button>{t('takeoff.button')}</Button>
          <a href={to(view, workHref(shown.reference, 'reviewers'))}>{t('back')}</a>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
