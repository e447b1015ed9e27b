import type { Language } from '#platform/i18n'
import { keepingTongue } from '../address.ts'
import { words } from '../words.ts'

interface OwnPageLinkProps {
  language: Language
  path: string
  here: boolean
}

/**
 * The way to one's own page, and to signing in for whoever has not. The same for everyone: most pages are kept and shared, so the header does
 * not know who reads.
 */
export function OwnPageLink({ language, path, here }: OwnPageLinkProps) {
  const t = words(language)
  return (
    <a class="fl-own" href={keepingTongue('/me', path)} aria-current={here ? 'page' : undefined}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <circle cx="12" cy="8" r="4" />
        <path d="M4.5 20.5C4.5 16 8 14.2 12 14.2S19.5 16 19.5 20.5" />
      </svg>
      <span class="fl-own-word">{t('nav.me')}</span>
    </a>
  )
}
