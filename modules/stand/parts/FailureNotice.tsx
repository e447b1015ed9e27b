import { Notice } from '#platform/ui'
import type { Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

/**
 * Says that the rules did not reach the browser: what was not lost, and the two ways on. The server draws it, hidden, since the words
 * come with the rules; only the reader may choose the second way, since it sends answers.
 */
export function FailureNotice({ language }: { language: Language }) {
  const t = words(language)
  return (
    <div data-failure role="alert" hidden>
      <Notice tone="attention" title={t('island.failed.title')}>
        <p>{t('island.failed')}</p>
        <div class="fl-actions">
          <button class="fl-button fl-button-secondary" type="button" data-retry>
            {t('island.retry')}
          </button>
          <button class="fl-button fl-button-quiet" type="button" data-send>
            {t('island.server')}
          </button>
        </div>
      </Notice>
    </div>
  )
}
