import type { PartyView } from '#modules/identity'
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  MoneyInput,
  Notice,
  Page,
  Select,
  TextArea,
} from '#platform/ui'
import type { TypedOffer } from './typedOffer.ts'
import type { View } from './view.ts'

export interface OfferPageProps {
  readonly view: View
  readonly offer: TypedOffer
  readonly service: string
  readonly parties: readonly PartyView[]
  readonly measures: readonly { readonly id: string; readonly name: string }[]
  readonly models: readonly string[]
  readonly wrong: 'party' | 'measure' | 'limit' | undefined
}

/** Opens a project for a department in the place of what it uses past the gateway. */
export function OfferPage({ view, offer, service, parties, measures, models, wrong }: OfferPageProps) {
  const { site, language, path, t, to } = view
  const title = t('offer.title', { department: offer.department === '' ? t('by.unknown') : offer.department, service })
  const message = wrong === undefined ? undefined : t(`offer.${wrong}.wrong`)
  return (
    <Page site={site} language={language} path={path} title={title} noindex isSentBack={wrong !== undefined}>
      <Breadcrumbs language={language} items={[{ href: to('/shadow'), title: t('title') }]} />
      <ErrorSummary
        language={language}
        errors={wrong === undefined || message === undefined ? [] : [{ field: wrong, message }]}
      />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('offer.lead')}</Lead>
      {models.length === 0 ? (
        <Notice tone="attention">{t('offer.nothing')}</Notice>
      ) : (
        <p>{t('offer.models', { models: models.join(', ') })}</p>
      )}
      <form method="post" action={to('/shadow/offer')} novalidate>
        <input type="hidden" name="department" value={offer.department} />
        <input type="hidden" name="domain" value={offer.domain} />
        <Select
          language={language}
          name="party"
          label={t('offer.party')}
          hint={t('offer.party.hint')}
          value={offer.party}
          error={wrong === 'party' ? message : undefined}
          options={[{ value: '', label: '' }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          language={language}
          name="measure"
          label={t('offer.measure')}
          value={offer.measure}
          error={wrong === 'measure' ? message : undefined}
          options={[{ value: '', label: '' }, ...measures.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <MoneyInput
          language={language}
          currency="USD"
          name="limit"
          label={t('offer.limit')}
          value={offer.limit}
          error={wrong === 'limit' ? message : undefined}
        />
        <TextArea
          language={language}
          name="note"
          label={t('offer.note')}
          hint={t('offer.note.hint')}
          value={offer.note}
          optional
        />
        <Actions>
          <Button>{t('offer.send')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
