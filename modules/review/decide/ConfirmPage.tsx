import type { DecideInput } from '#modules/casework'
import { ActForm, amountWords, type OpenedCase } from '#modules/casework/parts'
import type { Fields } from '#modules/stand'
import { Actions, Button, SummaryList } from '#platform/ui'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'
import { confirmedAmount } from './typedDecision.ts'

export interface ConfirmPageProps {
  opened: OpenedCase
  decision: Pick<DecideInput, 'outcome' | 'reasons' | 'amount'>
  fields: Fields
  once: string
  version: number
}

const own = new Set(['version', 'key', 'seen', 'lang', 'change', confirmedAmount])

/** The decision once more, before it is made: the applicant is told of it at once. */
export function ConfirmPage({ opened, decision, fields, once, version }: ConfirmPageProps) {
  const { view, case: shown, process, unit } = opened
  const { language } = view
  const t = wordsOf(view)
  const { outcome, reasons, amount } = decision
  return (
    <WorkPage view={view} case={shown} process={process} title={t('confirm.title')} lead={t('confirm.lead')}>
      <SummaryList
        rows={[
          { term: t('decide.outcome'), description: t(`do.${outcome}`) },
          ...(amount === undefined ? [] : [{ term: t('decide.amount'), description: amountWords(amount, unit, view) }]),
          ...reasons.map(({ reason, words }) => ({
            term: process.reasons.find(({ id }) => id === reason)?.text[language] ?? reason,
            description: <span class="fl-written">{words}</span>,
          })),
        ]}
      />
      <ActForm view={view} action={workHref(shown.reference, 'decide')} version={version} once={once}>
        <Seen case={shown} />
        {[...fields].flatMap(([name, values]) =>
          own.has(name)
            ? []
            : values.map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />),
        )}
        {amount !== undefined && <input type="hidden" name={confirmedAmount} value={amount} />}
        <Actions>
          <Button>{t('confirm.button')}</Button>
          <Button
            kind="secondary"
            name="change"
            value="yes"
            formaction={to(view, workHref(shown.reference, 'decide/confirm'))}
          >
            {t('confirm.back')}
          </Button>
        </Actions>
      </ActForm>
    </WorkPage>
  )
}
