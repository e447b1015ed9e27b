import { Actions, Button, Card, Grid, Hidden, Section, SummaryList, Tag } from '#platform/ui'
import type { SessionView } from '../sessions/sessionStore.ts'
import { to, wordsOf, type View } from './view.ts'

interface SessionListProps {
  view: View
  sessions: readonly SessionView[]
  time: (at: Date) => string
}

/** Where one is signed in; each can be ended from here, on whichever device it is. */
export function SessionList({ view, sessions, time }: SessionListProps) {
  const t = wordsOf(view)
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <Section id="sessions" title={t('me.sessions')}>
      <form method="post" action={to(view, '/me/sessions')}>
        <Grid>
          {sessions.map(({ handle, agent, method, since, seen, isThis }) => (
            <Card
              key={handle}
              title={t('me.session', {
                agent: agent === '' ? t('me.session.unknown') : agent,
                method: t(`method.${method}`),
              })}
              tag={isThis ? <Tag tone="neutral">{t('me.session.this')}</Tag> : undefined}
              actions={
                isThis ? undefined : (
                  <Button kind="quiet" name="handle" value={handle}>
                    <span aria-hidden="true">{t('me.session.end')}</span>
                    <Hidden>{t('me.session.end-what', { since: time(since) })}</Hidden>
                  </Button>
                )
              }
            >
              <SummaryList
                layout="facts"
                rows={[
                  { term: t('me.session.since'), description: time(since) },
                  { term: t('me.session.seen'), description: time(seen) },
                ]}
              />
            </Card>
          ))}
        </Grid>
        {others.length > 0 && (
          <Actions>
            <Button kind="secondary" name="handle" value="others">
              {t('me.session.others')}
            </Button>
          </Actions>
        )}
      </form>
    </Section>
  )
}
