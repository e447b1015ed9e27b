import { Prose, Section } from '#platform/ui'
import type { PasskeyView } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

interface PasskeyListProps {
  view: View
  href: string
  list: readonly PasskeyView[]
  time: (at: Date) => string
}

/** One's passkeys; they are made and removed on a page of their own, which needs script. */
export function PasskeyList({ view, href, list, time }: PasskeyListProps) {
  const t = wordsOf(view)
  return (
    <Section id="passkeys" title={<a href={to(view, href)}>{t('me.passkeys')}</a>}>
      {list.length === 0 ? (
        <p>{t('me.passkeys.none')}</p>
      ) : (
        <Prose>
          <ul>
            {list.map(({ label, madeAt, usedAt }) => (
              <li key={label}>
                {[
                  label,
                  t('me.passkey.made', { date: time(madeAt) }),
                  ...(usedAt === undefined ? [] : [t('me.passkey.used', { date: time(usedAt) })]),
                ].join(' · ')}
              </li>
            ))}
          </ul>
        </Prose>
      )}
    </Section>
  )
}
