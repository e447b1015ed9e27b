import { ActForm, type OpenedCase } from '#modules/casework/parts'
import { first } from '#modules/stand'
import { Actions, Button, TextArea } from '#platform/ui'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface WordsPageProps {
  opened: OpenedCase
  act: 'ask' | 'return'
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** Words to the applicant: a question, or why a report is sent back. */
export function WordsPage({ opened, act, once, mistake, wrong }: WordsPageProps) {
  const { view, case: shown, process } = opened
  const t = wordsOf(view)
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={t(`words.${act}.title`)}
      lead={t(`words.${act}.lead`)}
      wrong={wrong}
      mistake={mistake}
    >
      <ActForm view={view} action={workHref(shown.reference, act)} version={shown.version} once={once}>
        <Seen case={shown} />
        <TextArea
          language={view.language}
          name="words"
          label={t(`words.${act}.label`)}
          rows={8}
          value={mistake === undefined ? undefined : first(mistake.typed, 'words')}
          error={wrong.get('words')}
        />
        <Actions>
          <Button>{t(`words.${act}.button`)}</Button>
          <a href={to(view, workHref(shown.reference))}>{t('back')}</a>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
