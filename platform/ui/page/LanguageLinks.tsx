import { languages, localeOf, type Language } from '#platform/i18n'
import { inTongue } from '../address.ts'
import { words } from '../words.ts'

/** Each language named in itself: what the eye sees, and what is read aloud. */
const names: Readonly<Record<Language, { short: string; full: string }>> = {
  'zh-Hant': { short: '繁', full: '繁體中文' },
  'zh-Hans': { short: '简', full: '简体中文' },
  en: { short: 'EN', full: 'English' },
}

/** 繁 / 简 / EN: this same page in the other languages. */
export function LanguageLinks({ language, path }: { language: Language; path: string }) {
  return (
    <nav class="fl-languages" aria-label={words(language)('language.label')}>
      <ul>
        {languages.map((each) => (
          <li key={each}>
            <a
              href={inTongue(path, each)}
              lang={localeOf[each]}
              hreflang={localeOf[each]}
              aria-current={each === language ? 'true' : undefined}
              aria-label={`${names[each].short} ${names[each].full}`}
            >
              {names[each].short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
