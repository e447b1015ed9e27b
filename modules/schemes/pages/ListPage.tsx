import type { Content, Scheme } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { Filters, Heading, inTongue, keepingTongue, Lead, Page, Select, type Site } from '#platform/ui'
import { ownerOf, type SchemeFilter } from '../filterSchemes.ts'
import { partWords, SchemeLine, type Directory } from '../parts/index.ts'
import { words } from '../words.ts'

export interface ListPageProps {
  site: Site
  language: Language
  path: string
  content: Content
  directory: Directory
  filter: SchemeFilter
  schemes: readonly Scheme[]
  /** The query that the reader chose, as far as it must outlive a new choice: `lang` and `as-of`. */
  keep: Readonly<Record<string, string>>
}

const statuses = ['open', 'running', 'upcoming', 'closed', 'not-published'] as const

/** Every scheme, or those that pass a filter. */
export function ListPage({ site, language, path, content, directory, filter, schemes, keep }: ListPageProps) {
  const t = words(language)
  const owners = [...new Set(content.schemes.map(ownerOf))]
  const nameOfOwner = (id: string) =>
    id === 'not-stated' ? t('filter.owner.not-stated') : (directory.offices.get(id)?.[language] ?? id)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const any = (label: string) => ({ value: '', label })
  const present = new Set(content.schemes.map(({ status }) => status))
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('list.title')}
      description={t('list.description')}
      active="schemes"
      scripts={[site.asset('ui.js')]}
    >
      <Heading level={1}>{t('list.title')}</Heading>
      <Lead>{t('list.lead')}</Lead>
      <p>
        <a class="fl-button fl-button-primary" href={keepingTongue('/stand', path)}>
          {t('list.stand')}
        </a>
      </p>
      <Filters
        language={language}
        action="/schemes"
        keep={keep}
        clear={isFiltered ? keepingTongue('/schemes', path) : undefined}
      >
        <Select
          language={language}
          name="party"
          label={t('filter.party')}
          value={filter.party ?? ''}
          options={[
            any(t('filter.party.any')),
            ...content.parties.map(({ id, label }) => ({ value: id, label: label[language] })),
          ]}
        />
        <Select
          language={language}
          name="owner"
          label={t('filter.owner')}
          value={filter.owner ?? ''}
          options={[any(t('filter.owner.any')), ...owners.map((id) => ({ value: id, label: nameOfOwner(id) }))]}
        />
        <Select
          language={language}
          name="status"
          label={t('filter.status')}
          value={filter.status ?? ''}
          options={[
            any(t('filter.status.any')),
            ...statuses
              .filter((each) => present.has(each))
              .map((id) => ({ value: id, label: partWords(language)(`status.${id}`) })),
          ]}
        />
      </Filters>
      <p class="fl-schemes-count">
        {schemes.length === 0 ? t('list.none') : t.count('list.count', schemes.length)}
        {filter.party !== undefined && <span class="fl-schemes-note"> {t('filter.party.hint')}</span>}
      </p>
      <ul class="fl-lines">
        {schemes.map((scheme) => (
          <li key={scheme.id}>
            <SchemeLine
              language={language}
              scheme={scheme}
              directory={directory}
              level={2}
              href={keepingTongue(`/schemes/${scheme.id}`, path)}
            />
          </li>
        ))}
      </ul>
      <p class="fl-schemes-data">
        <a href={inTongue('/schemes.csv', language)} download>
          {t('list.csv')}
        </a>{' '}
        <a href="/api/schemes">{t('list.json')}</a>
      </p>
    </Page>
  )
}
