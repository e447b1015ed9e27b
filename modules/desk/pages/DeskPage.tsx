import { inLanguage, type Language } from '#platform/i18n'
import { Card, Grid, Heading, Lead, Page, keepingTongue, type Site } from '#platform/ui'
import type { Reviewer } from '../createDesk.ts'
import type { DeskEntry } from '../deskEntry.ts'
import { words } from '../words.ts'

export interface DeskPageProps {
  site: Site
  language: Language
  path: string
  reviewer: Reviewer
  desks: readonly DeskEntry[]
}

/** What there is to review. */
export function DeskPage({ site, language, path, reviewer, desks }: DeskPageProps) {
  const t = words(language)
  return (
    <Page site={site} language={language} path={path} title={t('title')} active="me" noindex>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {desks.length === 0 && <p>{t('nothing')}</p>}
      <Grid>
        {desks.map(({ href, title, about }) => (
          <Card key={href} level={2} title={inLanguage(title, language)} href={keepingTongue(href, path)}>
            <p>{inLanguage(about, language)}</p>
          </Card>
        ))}
      </Grid>
      <p>
        {t('signed-in', { name: reviewer.name })} <a href={keepingTongue('/me', path)}>{t('me')}</a>
      </p>
    </Page>
  )
}
