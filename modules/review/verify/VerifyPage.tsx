import type { GenuineLetter } from '#modules/casework'
import { partWords } from '#modules/casework/parts'
import { Actions, Button, ErrorSummary, Heading, Lead, Notice, Page, TextInput } from '#platform/ui'
import { dateWords, to, wordsOf, type View } from '../view.ts'

export interface VerifyPageProps {
  view: View
  typed: { readonly reference: string; readonly code: string } | undefined
  /** What was found; `none` where no letter goes with what was typed. */
  found: GenuineLetter | 'none' | undefined
  wrong: ReadonlyMap<string, string>
}

/** Whether a letter that somebody holds is one of ours. It tells nothing else of the case. */
export function VerifyPage({ view, typed, found, wrong }: VerifyPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const errors = [...wrong].map(([field, message]) => ({ field, message }))
  const title = t('verify.title')
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={errors.length === 0 ? title : partWords(view)('error.title', { title })}
      noindex
    >
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('verify.lead')}</Lead>
      {found === 'none' && (
        <Notice tone="attention" title={t('verify.none')}>
          <p>{t('verify.none.more')}</p>
        </Notice>
      )}
      {found !== undefined && found !== 'none' && (
        <Notice tone="positive" title={t('verify.genuine')}>
          <p>
            {t(`letter.${found.kind}`)} · {dateWords(found.at, view)} · {found.title[language]}
          </p>
          {found.isReplaced && <p>{t('verify.replaced')}</p>}
          <p>{t('verify.genuine.more')}</p>
        </Notice>
      )}
      <form method="post" action={to(view, '/verify')} novalidate>
        <TextInput
          language={language}
          name="reference"
          label={t('verify.reference')}
          hint={t('find.hint')}
          value={typed?.reference}
          error={wrong.get('reference')}
          autocomplete="off"
          maxlength={60}
        />
        <TextInput
          language={language}
          name="code"
          label={t('verify.code')}
          hint={t('verify.code.hint')}
          value={typed?.code}
          error={wrong.get('code')}
          autocomplete="off"
          maxlength={60}
        />
        <Actions>
          <Button>{t('verify.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
