import { Heading, Lead, Page } from '#platform/ui'
import type { View } from '../../pages/view.ts'
import { dataWords } from '../words.ts'

/** That it is done: the last page that is theirs. */
export function ErasedPage({ view: { site, language, path } }: { view: View }) {
  const t = dataWords(language)
  return (
    <Page site={site} language={language} path={path} title={t('erased.title')} active="me" noindex>
      <Heading level={1}>{t('erased.title')}</Heading>
      <Lead>{t('erased.lead')}</Lead>
    </Page>
  )
}
