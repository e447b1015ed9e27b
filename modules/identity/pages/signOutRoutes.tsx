import { requireOwnPage, type App, sendOwn } from '#platform/http'
import { Actions, Button, Heading, Lead, Page, keepingTongue, renderPage } from '#platform/ui'
import type { IdentityPages } from './pagesNeeds.ts'
import { to, wordsOf, type View } from './view.ts'

function SignOutPage({ view }: { view: View }) {
  const { site, language, path } = view
  const t = wordsOf(view)
  return (
    <Page site={site} language={language} path={path} title={t('out.title')} active="me" noindex>
      <Heading level={1}>{t('out.title')}</Heading>
      <Lead>{t('out.lead')}</Lead>
      <form method="post" action={to(view, '/sign-out')}>
        <Actions>
          <Button>{t('out.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}

/** `/sign-out`: asks, so that a link to it signs nobody out. */
export function signOutRoutes(app: App, { site, identity }: IdentityPages): void {
  app.get('/sign-out', { config: { action: 'public' } }, ({ language, url: path }, reply) =>
    sendOwn(reply, renderPage(<SignOutPage view={{ site, language, path }} />)),
  )
  app.post('/sign-out', { config: { action: 'public' } }, async (request, reply) => {
    requireOwnPage(request)
    await identity.signOut(request, reply)
    return reply.redirect(keepingTongue('/', request.url), 303)
  })
}
