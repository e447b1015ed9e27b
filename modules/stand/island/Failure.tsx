import { Notice } from '#platform/ui'
import type { Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

export interface FailureProps {
  language: Language
  retry: () => void
  /** Sends the form as it would go without script; only the reader may choose that, since it sends answers. */
  send: (() => void) | undefined
}

/** The rules could not be fetched: what was not lost, and the two ways on. */
export function Failure({ language, retry, send }: FailureProps) {
  const t = words(language)
  return (
    <div role="alert">
      <Notice tone="attention" title={t('island.failed.title')}>
        <p>{t('island.failed')}</p>
        <div class="fl-actions">
          <button class="fl-button fl-button-secondary" type="button" onClick={retry}>
            {t('island.retry')}
          </button>
          {send !== undefined && (
            <button class="fl-button fl-button-quiet" type="button" onClick={send}>
              {t('island.server')}
            </button>
          )}
        </div>
      </Notice>
    </div>
  )
}
