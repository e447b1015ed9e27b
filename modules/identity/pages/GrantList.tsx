import { inLanguage } from '#platform/i18n'
import { Button, Hidden } from '#platform/ui'
import type { GrantRecord } from '../people/grantStore.ts'
import type { Named } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

interface GrantListProps {
  view: View
  /** Whose they are. */
  name: string
  grants: readonly GrantRecord[]
  schemes: readonly Named[]
  time: (at: Date) => string
}

/** The roles that somebody holds or held: who gave them, who ended them, and a button to end one that is held. */
export function GrantList({ view, name, grants, schemes, time }: GrantListProps) {
  const t = wordsOf(view)
  const wordOf = ({ role, scheme }: GrantRecord): string => {
    const word = t(`role.${role}`)
    if (scheme === undefined) return t('me.role-all', { role: word })
    const known = schemes.find(({ id }) => id === scheme)
    return t('me.role-one', {
      role: word,
      scheme: known === undefined ? scheme : inLanguage(known.name, view.language),
    })
  }
  const story = ({ grantedAt, grantedBy, endedAt, endedBy }: GrantRecord): string => {
    const date = time(grantedAt)
    const given =
      grantedBy === undefined ? t('people.given-operator', { date }) : t('people.given', { date, name: grantedBy })
    return endedAt === undefined
      ? given
      : `${given} · ${t('people.ended-by', { date: time(endedAt), name: endedBy ?? '–' })}`
  }
  return (
    <ul role="list" class="id-grants">
      {grants.map((grant) => (
        <li key={grant.id}>
          <p>
            {wordOf(grant)}
            <br />
            <small>{story(grant)}</small>
          </p>
          {grant.endedAt === undefined && (
            <form method="post" action={to(view, '/people/end')}>
              <Button kind="quiet" name="grant" value={grant.id}>
                <span aria-hidden="true">{t('people.end')}</span>
                <Hidden>{t('people.end-what', { role: wordOf(grant), name })}</Hidden>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
