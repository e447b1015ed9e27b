import type { CaseView, FormAsk, FormView } from '#modules/casework'
import type { Process } from '#modules/packs'
import type { Unit } from '#modules/accounts'
import type { Directory } from '#modules/schemes/parts'
import type { FeilunError } from '#platform/errors'
import { Actions, Button, CheckAnswers, Heading, Lead } from '#platform/ui'
import { ActForm, answerWords, ExampleNotice, partWords, questionOf } from '#modules/casework/parts'
import { caseAbove, OwnPage } from '../parts/OwnPage.tsx'
import { RulesSay } from '../parts/RulesSay.tsx'
import { to, wordsOf, type View } from '../view.ts'

export const formActs = ['send', 'accept', 'report', 'tell'] as const
export type FormAct = (typeof formActs)[number]

export interface CheckPageProps {
  view: View
  case: CaseView
  process: Process
  form: FormView
  directory: Directory
  unit: Unit
  once: string
  wrong: ReadonlyMap<string, string>
  refused: FeilunError | undefined
  /** What the press of the button does, by the stage: sends, accepts, reports, tells. */
  act: FormAct
}

function answered({ ask, standing }: FormAsk, props: CheckPageProps) {
  const { view, directory, unit } = props
  const t = wordsOf(view)
  switch (standing.state) {
    case 'open':
      return <strong>{t('answer.open')}</strong>
    case 'answered': {
      const fact = ask.kind === 'fact' ? directory.facts.get(ask.fact) : undefined
      const said = answerWords(ask, standing.value, { view, fact, unit, currency: directory.currency })
      return <span class="fl-written">{said}</span>
    }
    case 'sealed':
      return standing.masked
    case 'files':
      return standing.files.map(({ name }) => name).join(', ')
    case 'left-out':
      return partWords(view)('answer.left-out')
    case 'not-asked':
      return undefined
  }
}

/** All answers at once, to look over before they are sent. */
export function CheckPage(props: CheckPageProps) {
  const { view, case: shown, process, form, directory, once, wrong, refused, act } = props
  const { language } = view
  const t = wordsOf(view)
  const asks = form.asks.filter(({ standing }) => standing.state !== 'not-asked')
  const href = (id: string) => to(view, `/cases/${shown.reference}/form/${id}`)
  const errors = [...wrong].map(([at, message]) => {
    const [field = at] = at.split('/')
    const asked = asks.find(({ id }) => id === field)
    const question = asked === undefined ? '' : questionOf(asked.ask, directory, language)
    return { field, message: t('check.wrong', { question, message }) }
  })
  return (
    <OwnPage view={view} title={t('check.title')} above={[caseAbove(shown, view)]} errors={errors} refused={refused}>
      <Heading level={1}>{t('check.title')}</Heading>
      <Lead>{t(`check.lead.${act}`, { party: shown.party.name })}</Lead>
      <ExampleNotice view={view} process={process} />
      <CheckAnswers
        language={language}
        rows={asks.map((asked) => ({
          question: questionOf(asked.ask, directory, language),
          answer: <span id={asked.id}>{answered(asked, props)}</span>,
          href: href(asked.id),
        }))}
      />
      {act === 'send' && <RulesSay view={view} rules={form.rules} directory={directory} />}
      <ActForm view={view} action={`/cases/${shown.reference}/form/send`} version={form.version} once={once}>
        <input type="hidden" name="act" value={act} />
        <Actions>
          <Button>{t(`check.button.${act}`)}</Button>
          <a href={to(view, `/cases/${shown.reference}`)}>{t('check.later')}</a>
        </Actions>
      </ActForm>
    </OwnPage>
  )
}
