import type { OpenedCase } from '#modules/casework/parts'
import { Actions, Button, Details } from '#platform/ui'
import { to, workHref, wordsOf } from '../view.ts'
import type { Mistake } from './mistake.ts'
import { WorkPage } from './WorkPage.tsx'

const notWords = new Set(['version', 'key', 'seen', 'lang', 'stage', 'change', 'confirmed-amount'])

/** What a form sent that cannot be done any more: what was written is not lost. */
export function TooLatePage({ opened, mistake }: { opened: OpenedCase; mistake: Mistake }) {
  const { view, case: shown, process } = opened
  const t = wordsOf(view)
  const written = [...mistake.typed]
    .flatMap(([name, values]) => (notWords.has(name) ? [] : values))
    .filter((each) => each.trim() !== '')
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={t('late.title')}
      lead={t('late.lead')}
      mistake={mistake}
    >
      {written.length > 0 && (
        <Details summary={t('late.typed')} open>
          {written.map((each, index) => (
            <p key={index} class="fl-written">
              {each}
            </p>
          ))}
        </Details>
      )}
      <Actions>
        <Button href={to(view, workHref(shown.reference))}>{t('late.open')}</Button>
      </Actions>
    </WorkPage>
  )
}
