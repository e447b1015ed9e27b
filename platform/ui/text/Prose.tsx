import type { ComponentChildren } from 'preact'
import { localeOf, type Language } from '#platform/i18n'

/** Running text: paragraphs and lists at reading width. Give `language` where it is not the page's. */
export function Prose({ language, children }: { language?: Language; children: ComponentChildren }) {
  return (
    <div class="fl-prose" lang={language === undefined ? undefined : localeOf[language]}>
      {children}
    </div>
  )
}
