import type { Language } from '#platform/i18n'
import { Button, Opening, Page, type Site } from '../index.ts'
import { Around } from './Around.tsx'
import { Charts } from './Charts.tsx'
import { Forms } from './Forms.tsx'
import { Registers } from './Registers.tsx'
import { gallery } from './say.ts'
import { Standing } from './Standing.tsx'
import { Words } from './Words.tsx'

/** Every component on one page, for those who build pages. Served at `/gallery` in development only. */
export function Gallery({ site, language, path }: { site: Site; language: Language; path: string }) {
  const t = gallery(language)
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('title')}
      active="stand"
      noindex
      scripts={[site.asset('ui.js')]}
    >
      <Opening title={t('title')} lead={t('lead')}>
        <Button href="/stand">{t('standing')}</Button>
        <Button kind="secondary" href="/blueprint">
          {t('link')}
        </Button>
      </Opening>
      <Words t={t} />
      <Standing t={t} />
      <Forms t={t} />
      <Registers t={t} />
      <Charts t={t} />
      <Around t={t} />
    </Page>
  )
}
