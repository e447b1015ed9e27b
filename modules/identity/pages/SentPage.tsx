import { Button, Heading, Lead, Page, Prose } from '#platform/ui'
import { to, wordsOf, type View } from './view.ts'

/** Says the same whoever asked, for whichever address: it tells nobody whether somebody is known here. */
export function SentPage({ view }: { view: View }) {
  const { site, language, path } = view
  const t = wordsOf(view)
  return (
    <Page site={site} language={language} path={path} title={t('sent.title')} active="me" noindex>
      <Heading level={1}>{t('sent.title')}</Heading>
      <Lead>{t('sent.lead')}</Lead>
      <Prose>
        <p>{t('sent.nothing')}</p>
      </Prose>
      <Button kind="secondary" href={to(view, '/sign-in')}>
        {t('sent.again')}
      </Button>
    </Page>
  )
}
