import type { LoadedPack } from '#modules/packs'
import { Button, Heading, Section } from '#platform/ui'
import { answersInWords } from '../answerWords.ts'
import type { Subscription } from '../model/subscription.ts'
import { to, type View } from '../pages/view.ts'
import { schemeName } from '../wording.ts'
import { words } from '../words.ts'

export interface SubscriptionListProps {
  view: View
  subscriptions: readonly Subscription[]
  pack: LoadedPack
  time: (at: Date) => string
}

/** What a person asked to be told of, with what is kept for it, each with the button that ends it. */
export function SubscriptionList({ view, subscriptions, pack, time }: SubscriptionListProps) {
  const { language } = view
  const t = words(language)
  return (
    <Section id="subscriptions" title={t('subscriptions.title')}>
      {subscriptions.length === 0 && <p>{t('subscriptions.none')}</p>}
      <ul role="list">
        {subscriptions.map(({ id, scheme, facts, madeAt }) => {
          const name = schemeName(pack, scheme, language)
          const kept = answersInWords(facts, pack, language)
          return (
            <li key={id} class="fl-card">
              <Heading level={3} size="s">
                <a href={to(view, `/schemes/${scheme}`)}>{name}</a>
              </Heading>
              <p class="fl-hint">{t('subscriptions.since', { date: time(madeAt) })}</p>
              <p>
                {kept.length === 0
                  ? t('subscriptions.kept-none')
                  : t('subscriptions.kept', { facts: kept.join(language === 'en' ? '; ' : '；') })}
              </p>
              <form method="post" action={to(view, '/me/notices/subscriptions/end')}>
                <input type="hidden" name="subscription" value={id} />
                <Button kind="secondary">
                  <span aria-hidden="true">{t('subscriptions.end')}</span>
                  <span class="fl-hidden">{t('subscriptions.end.of', { scheme: name })}</span>
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
