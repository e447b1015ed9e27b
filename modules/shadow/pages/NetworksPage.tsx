import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  Page,
  TextArea,
  type FieldError,
} from '#platform/ui'
import type { View } from './view.ts'

/** Whose part of the network is whose, as text, one range a line. */
export function NetworksPage({ view, text, errors }: { view: View; text: string; errors: readonly FieldError[] }) {
  const { site, language, path, t, to } = view
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('networks.title')}
      noindex
      isSentBack={errors.length > 0}
    >
      <Breadcrumbs language={language} items={[{ href: to('/shadow'), title: t('title') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{t('networks.title')}</Heading>
      <Lead>{t('networks.lead')}</Lead>
      <form method="post" action={to('/shadow/networks')} novalidate>
        <TextArea
          language={language}
          name="networks"
          label={t('networks.field')}
          hint={t('networks.hint')}
          value={text}
          rows={14}
          error={errors[0]?.message}
        />
        <Actions>
          <Button>{t('networks.save')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
