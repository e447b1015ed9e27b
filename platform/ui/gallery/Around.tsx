import { Breadcrumbs, Filters, Pagination, Section, Select, Tabs, TextInput } from '../index.ts'
import type { Say } from './say.ts'

export function Around({ t }: { t: Say }) {
  const { language } = t
  return (
    <Section id="around" title={t('around')}>
      <Breadcrumbs
        language={language}
        items={[
          { title: t('crumb.schemes'), href: '/schemes' },
          { title: t('purpose.talent'), href: '/schemes?purpose=talent' },
        ]}
      />
      <Tabs
        label={t('around')}
        items={[
          { title: t('tabs.list'), href: '#list', current: true },
          { title: t('tabs.timeline'), href: '#timeline' },
          { title: t('tabs.charts'), href: '#charts' },
        ]}
      />
      <Filters language={language} action="/gallery" clear="/gallery">
        <Select
          language={language}
          name="by-purpose"
          label={t('purpose.label')}
          options={[
            { value: '', label: t('purpose.all') },
            { value: 'compute', label: t('purpose.compute') },
          ]}
        />
        <TextInput language={language} name="words" label={t('owner.label')} inputmode="search" />
      </Filters>
      <Pagination language={language} page={4} pages={12} href={(page) => `/gallery?page=${page}`} />
    </Section>
  )
}
