import { localeOf } from '#platform/i18n'
import { Button, Card, Details, Hidden, Section } from '#platform/ui'
import type { Consent } from '../../facts/consentStore.ts'
import { to, type View } from '../../pages/view.ts'
import { factsPurpose } from '../purposes.ts'
import { dataWords } from '../words.ts'

interface ConsentListProps {
  view: View
  consents: readonly Consent[]
  time: (at: Date) => string
}

/** What one agreed to, with the words that stood there, and taking it back. */
export function ConsentList({ view, consents, time }: ConsentListProps) {
  const { language } = view
  const t = dataWords(language)
  const nameOf = (purpose: string) =>
    purpose === factsPurpose || purpose === 'subscription-answers' ? t(`consent.${purpose}`) : purpose
  const keepsFacts = consents.some(({ purpose, withdrawnAt }) => purpose === factsPurpose && withdrawnAt === undefined)
  return (
    <Section id="consents" title={t('consent.title')}>
      {consents.length === 0 && <p>{t('consent.none')}</p>}
      {consents.map(({ purpose, shown, language: of, givenAt, withdrawnAt, wording }) => (
        <Card
          key={`${wording} ${givenAt.toISOString()}`}
          title={nameOf(purpose)}
          actions={
            withdrawnAt === undefined && (
              <form method="post" action={to(view, '/me/data/consents')}>
                <Button kind="quiet" name="purpose" value={purpose}>
                  <span aria-hidden="true">{t('consent.withdraw')}</span>
                  <Hidden>{t('consent.withdraw-what', { what: nameOf(purpose) })}</Hidden>
                </Button>
              </form>
            )
          }
        >
          <p>
            {withdrawnAt === undefined
              ? t('consent.given', { at: time(givenAt) })
              : t('consent.withdrawn', { at: time(givenAt), until: time(withdrawnAt) })}
          </p>
          <Details summary={t('consent.shown')}>
            {shown.split('\n').map((line) => (
              <p key={line} lang={localeOf[of]}>
                {line}
              </p>
            ))}
          </Details>
        </Card>
      ))}
      {!keepsFacts && (
        <Card title={t('keep.title')}>
          <p>{t('keep.why')}</p>
          <form method="post" action={to(view, '/me/data/keep')}>
            <Button kind="secondary">{t('keep.yes')}</Button>
          </form>
        </Card>
      )}
    </Section>
  )
}
