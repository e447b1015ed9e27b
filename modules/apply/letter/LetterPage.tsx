import { LetterHtml, type CaseView, type Letter, type LetterRef } from '#modules/casework'
import { languages, localeOf, type Language } from '#platform/i18n'
import { Actions, Button, Section } from '#platform/ui'
import { caseAbove, OwnPage } from '../parts/OwnPage.tsx'
import { dateWords, to, wordsOf, type View } from '../view.ts'

const ownNames: Readonly<Record<Language, string>> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

export interface LetterPageProps {
  view: View
  case: CaseView
  /** In the language that it is read in, which need not be that of the page around it. */
  letter: Letter
  shown: LetterRef
  /** All of the case, the latest first. */
  letters: readonly LetterRef[]
}

/** A letter to read, in any of the languages, with the same as a PDF. */
export function LetterPage({ view, case: about, letter, shown, letters }: LetterPageProps) {
  const t = wordsOf(view)
  const { reference } = about
  const others = letters.filter(({ id }) => id !== shown.id)
  const at = (of: string, language: Language) => to(view, `/cases/${reference}/letter?of=${of}&in=${language}`)
  return (
    <OwnPage view={view} title={`${letter.title} · ${reference}`} above={[caseAbove(about, view)]}>
      <nav aria-label={t('letter.languages')}>
        <ul class="fl-letter-tongues">
          {languages.map((each) => (
            <li key={each}>
              <a
                href={at(shown.id, each)}
                lang={localeOf[each]}
                hreflang={localeOf[each]}
                aria-current={each === letter.language ? 'true' : undefined}
              >
                {ownNames[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LetterHtml letter={letter} path={view.path} />
      <Actions>
        <Button href={`/cases/${reference}/letter.pdf?of=${shown.id}&in=${letter.language}`}>{t('letter.pdf')}</Button>
        <a href={to(view, `/cases/${reference}`)}>{t('letter.back')}</a>
      </Actions>
      {others.length > 0 && (
        <Section id="letters" title={t('letter.others')}>
          <ul class="fl-links">
            {others.map(({ id, kind, at: sent }) => (
              <li key={id}>
                <a href={at(id, letter.language)}>{t(`letter.${kind}`)}</a> · {dateWords(sent, view)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </OwnPage>
  )
}
