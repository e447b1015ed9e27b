import type { Language } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Source } from '../source.ts'
import { words } from '../words.ts'

/** What sort of document it is, and whether its text is here. */
export function SourceTags({ language, source, isStored }: { language: Language; source: Source; isStored: boolean }) {
  const t = words(language)
  return (
    <span class="fl-source-tags">
      <span class="fl-source-kind">{t(`kind.${source.kind}`)}</span>
      {isStored ? (
        <Tag tone="positive">{t('state.ingested')}</Tag>
      ) : (
        <Tag tone="waiting">{t('state.not-ingested')}</Tag>
      )}
    </span>
  )
}
