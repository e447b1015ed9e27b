import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface FiltersProps {
  language: Language
  /** The page that is filtered: the answers become its query. */
  action: string
  /** The same page without filters, if some are set. */
  clear?: string | undefined
  /** Parameters to be kept that are not among the fields, such as `lang`. */
  keep?: Readonly<Record<string, string>>
  /** The id of the element that is filtered. With script it then changes at once; give it `data-said` to be read aloud. */
  results?: string | undefined
  /** Fields: selects and text inputs. */
  children: ComponentChildren
}

/** A form that narrows a list down.  */
export function Filters({ language, action, clear, keep = {}, results, children }: FiltersProps) {
  const t = words(language)
  return (
    <fl-filters results={results}>
      <form class="fl-filters" method="get" action={action} role="search" aria-label={t('filters.label')}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="fl-filters-fields">{children}</div>
        <div class="fl-actions">
          <button class="fl-button fl-button-secondary" type="submit">
            {t('filters.apply')}
          </button>
          <span class="fl-hidden" role="status" />
          {clear !== undefined && <a href={clear}>{t('filters.clear')}</a>}
        </div>
      </form>
    </fl-filters>
  )
}
