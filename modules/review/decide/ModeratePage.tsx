import type { ReviewView } from '#modules/casework'
import { ActForm, type OpenedCase } from '#modules/casework/parts'
import type { PersonId } from '#modules/identity'
import { first } from '#modules/stand'
import { Actions, Button, Select, TextArea, TextInput } from '#platform/ui'
import { ReviewsPart } from '../case/ReviewsPart.tsx'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface ModeratePageProps {
  opened: OpenedCase
  review: ReviewView
  staff: ReadonlyMap<PersonId, string>
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** Adds to what reviewers came to, and changes none of it. */
export function ModeratePage({ opened, review, staff, once, mistake, wrong }: ModeratePageProps) {
  const { view, case: shown, process } = opened
  const { language } = view
  const t = wordsOf(view)
  const of = (name: string) => (mistake === undefined ? undefined : first(mistake.typed, name))
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={t('moderate.title')}
      lead={t('moderate.lead')}
      wrong={wrong}
      mistake={mistake}
    >
      <ReviewsPart view={view} case={shown} reviews={[review]} staff={staff} mayModerate={false} />
      <ActForm view={view} action={workHref(shown.reference, 'moderate')} version={shown.version} once={once}>
        <Seen case={shown} />
        <Select
          language={language}
          name="criterion"
          label={t('moderate.criterion')}
          options={[
            { value: '', label: t('moderate.all') },
            ...review.stage.criteria.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
          value={of('criterion')}
          error={wrong.get('criterion')}
        />
        <TextInput
          language={language}
          name="score"
          label={t('moderate.score')}
          hint={t('moderate.score.hint')}
          optional
          inputmode="numeric"
          autocomplete="off"
          width={4}
          value={of('score')}
          error={wrong.get('score')}
        />
        <TextArea
          language={language}
          name="words"
          label={t('moderate.words')}
          value={of('words')}
          error={wrong.get('words')}
          rows={6}
        />
        <Actions>
          <Button>{t('moderate.button')}</Button>
          <a href={to(view, workHref(shown.reference))}>{t('back')}</a>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
