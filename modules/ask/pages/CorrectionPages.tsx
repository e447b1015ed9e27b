import type { Language } from '#platform/i18n'
import { ErrorSummary, Heading, keepingTongue, Lead, Page, Prose, type FieldError, type Site } from '#platform/ui'
import { CorrectionFields } from '../parts/CorrectionForm.tsx'
import { longestCorrection } from '../corrections/correction.ts'
import {
  quotedPlaceText,
  type CheckedCorrection,
  type CorrectionFields as Typed,
  type CorrectionMistake,
} from '../form/correctionFields.ts'
import { words } from '../words.ts'

interface Around {
  site: Site
  language: Language
  path: string
}

const id = 'correction'

/** A correction that could not be filed, given back with what was typed and what is wrong with it. */
export function CorrectionPage({
  typed,
  mistakes,
  ...around
}: Around & { typed: Typed; mistakes: Extract<CheckedCorrection, { ok: false }>['mistakes'] }) {
  const { site, language, path } = around
  const t = words(language)
  const say = (mistake: CorrectionMistake | undefined) =>
    mistake === undefined ? undefined : t(`wrong.error.${mistake}`, { most: longestCorrection })
  const errors = { wrong: say(mistakes.wrong), right: say(mistakes.right) }
  const listed = (['wrong', 'right'] as const).flatMap((field): FieldError[] =>
    errors[field] === undefined ? [] : [{ field: `${id}-${field}`, message: errors[field] }],
  )
  return (
    <Page site={site} language={language} path={path} title={t('wrong.error.title')} active="ask" noindex>
      <ErrorSummary language={language} errors={listed} />
      <Heading level={1}>{t('wrong.title')}</Heading>
      <p class="fl-asked-you">
        {t('answer.question')}
        <bdi>{typed.q}</bdi>
      </p>
      <CorrectionFields
        context={{ language, path }}
        corrected={{
          question: typed.q,
          language: typed.language,
          method: typed.method,
          places: typed.quote.map(quotedPlaceText),
        }}
        id={id}
        typed={typed}
        errors={errors}
      />
    </Page>
  )
}

/** After a correction was filed: what becomes of it, and what is kept. */
export function ThanksPage({ site, language, path }: Around) {
  const t = words(language)
  return (
    <Page site={site} language={language} path={path} title={t('thanks.title')} active="ask" noindex>
      <Heading level={1}>{t('thanks.title')}</Heading>
      <Lead>{t('thanks.reviewed')}</Lead>
      <Prose>
        <p>{t('thanks.stored')}</p>
      </Prose>
      <div class="fl-actions">
        <a class="fl-button fl-button-secondary" href={keepingTongue('/ask', path)}>
          {t('thanks.again')}
        </a>
        <a href={keepingTongue('/blueprint/changes', path)}>{t('thanks.changes')}</a>
      </div>
    </Page>
  )
}
