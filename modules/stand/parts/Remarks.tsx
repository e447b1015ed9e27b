import { Notice } from '#platform/ui'
import type { Language } from '#platform/i18n'
import type { Remark } from '../flow/view.ts'
import { words } from '#modules/stand/words'

/** What to know about answers that came from a link or from the device, before reading what follows from them. */
export function Remarks({ language, remarks }: { language: Language; remarks: readonly Remark[] }) {
  const t = words(language)
  return (
    <>
      {remarks.map((remark) => {
        if (typeof remark === 'object') {
          return (
            <Notice key="dropped" tone="attention">
              <p>{t.count('link.dropped', remark.dropped)}</p>
            </Notice>
          )
        }
        switch (remark) {
          case 'pack-changed':
            return (
              <Notice key={remark} tone="attention" title={t('link.changed.title')}>
                <p>{t('link.changed')}</p>
              </Notice>
            )
          case 'altered':
            return (
              <Notice key={remark} tone="attention" title={t('link.broken.title')}>
                <p>{t('link.broken')}</p>
              </Notice>
            )
          case 'unreadable':
            return (
              <Notice key={remark} tone="attention">
                <p>{t('link.unreadable')}</p>
              </Notice>
            )
          case 'restored':
            return (
              <Notice key={remark} tone="neutral">
                <p>{t('remember.restored')}</p>
              </Notice>
            )
        }
      })}
    </>
  )
}
