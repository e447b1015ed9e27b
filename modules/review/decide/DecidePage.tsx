import { currencyOf } from '#modules/accounts'
import type { Deciding, ReviewView, RulesBeside } from '#modules/casework'
import { ActForm, amountWords, Told, type OpenedCase } from '#modules/casework/parts'
import type { QuoteView } from '#modules/evidence'
import type { PersonId } from '#modules/identity'
import { first } from '#modules/stand'
import { Actions, Button, MoneyInput, Notice, Radios, Section, TextInput } from '#platform/ui'
import { ChecksPart } from '../case/ChecksPart.tsx'
import { MessagesPart } from '../case/MessagesPart.tsx'
import { ReviewsPart } from '../case/ReviewsPart.tsx'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { ReasonFields } from '../parts/ReasonFields.tsx'
import { RulesView } from '../parts/RulesView.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { sentences, to, workHref, wordsOf } from '../view.ts'
import { reasonsField, wordsField } from './typedDecision.ts'

export interface DecidePageProps {
  opened: OpenedCase
  deciding: Deciding
  reviews: readonly ReviewView[]
  rules: RulesBeside
  quotes: readonly QuoteView[]
  staff: ReadonlyMap<PersonId, string>
  /** What is free in the account of the call, in minor units; undefined where no limit is set. */
  free: number | undefined
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** Everything that a decision rests on, and the form on which it is made. */
export function DecidePage(props: DecidePageProps) {
  const { opened, deciding, reviews, rules, quotes, staff, mistake, wrong } = props
  const { view, case: shown, process, directory, unit } = opened
  const { language } = view
  const t = wordsOf(view)
  const stage = process.stages.find(({ id }) => id === shown.stage.id)
  const isAppeal = stage?.kind === 'appeal'
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={stage?.name[language] ?? t('decide.title')}
      lead={t(isAppeal ? 'decide.lead.appeal' : 'decide.lead')}
      wrong={wrong}
      mistake={mistake}
    >
      {deciding.notApart.length > 0 && (
        <Notice tone="attention" title={t('decide.not-apart')}>
          <ul>
            {deciding.notApart.map((why) => (
              <li key={why}>{t(`apart.${why}`)}</li>
            ))}
          </ul>
          <p>{t('decide.not-apart.more')}</p>
        </Notice>
      )}
      {deciding.wantsDiscussion && (
        <Notice tone="attention" title={t('decide.discuss')}>
          <p>{t('decide.discuss.more')}</p>
        </Notice>
      )}
      <ReviewsPart view={view} case={shown} reviews={reviews} staff={staff} mayModerate={false} />
      <MessagesPart view={view} case={shown} />
      <ChecksPart view={view} case={shown} />
      <Told view={view} case={shown} process={process} directory={directory} unit={unit} title={t('told.title')} open />
      <RulesView view={view} rules={rules} directory={directory} quotes={quotes} />
      {deciding.notApart.length === 0 && <DecisionForm {...props} />}
    </WorkPage>
  )
}

function DecisionForm({ opened, deciding, free, once, mistake, wrong }: DecidePageProps) {
  const { view, case: shown, unit, directory } = opened
  const { language } = view
  const t = wordsOf(view)
  const typed = mistake?.typed
  const of = (name: string) => (typed === undefined ? undefined : first(typed, name))
  const award = deciding.choices.find((choice) => choice.award !== undefined)?.award
  const said = (amount: number) => amountWords(amount, unit, view)
  const hint = award === undefined ? '' : t('decide.amount.hint', { most: said(award.most) })
  const amount = {
    language,
    name: 'amount',
    label: t('decide.amount'),
    hint: sentences(view, hint, free === undefined ? '' : t('decide.free', { free: said(free) })),
    value: of('amount'),
    error: wrong.get('amount'),
  }
  return (
    <Section id="decide" title={t('decide.title')}>
      <ActForm view={view} action={workHref(shown.reference, 'decide/confirm')} version={shown.version} once={once}>
        <Seen case={shown} />
        <Radios
          language={language}
          name="outcome"
          label={t('decide.outcome')}
          options={deciding.choices.map(({ outcome }) => ({ value: outcome, label: t(`do.${outcome}`) }))}
          value={of('outcome')}
          error={wrong.get('outcome')}
        />
        {deciding.choices.map(({ outcome, reasons }) => (
          <ReasonFields
            key={outcome}
            view={view}
            name={reasonsField(outcome)}
            words={wordsField(outcome)}
            label={t(`reasons.${outcome}`)}
            hint={t('reasons.hint')}
            reasons={reasons}
            typed={typed}
            wrong={wrong}
          />
        ))}
        {award !== undefined &&
          (award.kind === 'fixed' ? (
            <p>
              {sentences(
                view,
                t('decide.fixed', { amount: said(award.most) }),
                free === undefined ? '' : t('decide.free', { free: said(free) }),
              )}
            </p>
          ) : unit === 'place' || unit === 'gpu-second' ? (
            <TextInput {...amount} inputmode="numeric" width={8} />
          ) : (
            <MoneyInput {...amount} currency={currencyOf[unit] ?? directory.currency} />
          ))}
        <Actions>
          <Button>{t('decide.next')}</Button>
          <a href={to(view, workHref(shown.reference))}>{t('back')}</a>
        </Actions>
      </ActForm>
    </Section>
  )
}
