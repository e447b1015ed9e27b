import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

/** Print this page and copy its address. Hidden until the script is there that does it (`ui.js`). */
export function PageTools({ language }: { language: Language }) {
  const t = words(language)
  return (
    <div class="fl-actions">
      <fl-print hidden>
        <button class="fl-button fl-button-quiet" type="button">
          {t('print')}
        </button>
      </fl-print>
      <fl-copy-link hidden data-copied={t('copied')} data-failed={t('copy.failed')}>
        <button class="fl-button fl-button-quiet" type="button">
          {t('copy')}
        </button>{' '}
        <span role="status" />
      </fl-copy-link>
    </div>
  )
}
