import { formatDate } from '#platform/i18n'
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  Page,
  Section,
  Select,
  Table,
  TextInput,
  type FieldError,
} from '#platform/ui'
import { domainKinds } from '../domains/aiDomain.ts'
import { knownOn } from '../domains/knownDomains.ts'
import type { ListedDomain } from '../store/settings.ts'
import type { View } from './view.ts'

export interface DomainsPageProps {
  readonly view: View
  readonly domains: readonly ListedDomain[]
  readonly typed: Readonly<Partial<Record<'domain' | 'service' | 'operator' | 'kind', string>>>
  readonly errors: readonly FieldError[]
  readonly canOperate: boolean
  readonly said: string | undefined
}

const fields = ['domain', 'service', 'operator'] as const

function AddForm({ view: { t, to, language }, typed, errors }: Pick<DomainsPageProps, 'view' | 'typed' | 'errors'>) {
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <form method="post" action={to('/shadow/domains')} novalidate>
      {fields.map((field) => (
        <TextInput
          key={field}
          language={language}
          name={field}
          label={t(`domains.${field}`)}
          value={typed[field]}
          error={errorOf(field)}
        />
      ))}
      <Select
        language={language}
        name="kind"
        label={t('domains.kind')}
        value={typed.kind}
        options={domainKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Select
        language={language}
        name="listed"
        label={t('domains.listed')}
        options={[
          { value: 'yes', label: t('domains.yes') },
          { value: 'no', label: t('domains.no') },
        ]}
      />
      <Actions>
        <Button>{t('domains.save')}</Button>
      </Actions>
    </form>
  )
}

/** Which services are looked for, and what an operator adds or takes out. */
export function DomainsPage({ view, domains, typed, errors, canOperate, said }: DomainsPageProps) {
  const { site, language, path, t, to, number } = view
  const listed = domains.filter(({ isListed }) => isListed)
  return (
    <Page site={site} language={language} path={path} title={t('domains.title')} noindex isSentBack={errors.length > 0}>
      <Breadcrumbs language={language} items={[{ href: to('/shadow'), title: t('title') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{t('domains.title')}</Heading>
      <Lead>{t('domains.lead', { n: number(listed.length), day: formatDate(knownOn, language) })}</Lead>
      {said !== undefined && <p role="status">{said}</p>}
      {canOperate && (
        <Section id="add" title={t('domains.save')}>
          <AddForm view={view} typed={typed} errors={errors} />
        </Section>
      )}
      <Table<ListedDomain>
        language={language}
        caption={t('domains.title')}
        captionLook="hidden"
        columns={[
          { header: t('domains.domain'), names: true, cell: ({ domain }) => domain },
          { header: t('domains.service'), cell: ({ service }) => service },
          { header: t('domains.operator'), cell: ({ operator }) => operator },
          { header: t('domains.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          { header: t('domains.listed'), cell: ({ isListed }) => t(isListed ? 'domains.yes' : 'domains.no') },
        ]}
        rows={domains}
      />
    </Page>
  )
}
