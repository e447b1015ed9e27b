import { formatNumber, type Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface PaginationProps {
  language: Language
  /** Counted from 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** The first, the last, this one and its neighbours; `undefined` stands where some are left out. */
function shown(page: number, pages: number): readonly (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const unique = [...new Set(near)].sort((a, b) => a - b)
  return unique.flatMap((n, index) => {
    const before = unique[index - 1]
    return before !== undefined && n - before > 1 ? [undefined, n] : [n]
  })
}

export function Pagination({ language, page, pages, href }: PaginationProps) {
  if (pages <= 1) return null
  const t = words(language)
  return (
    <nav class="fl-pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a class="fl-pages-turn" rel="prev" href={href(page - 1)}>
          {t('pages.previous')}
        </a>
      )}
      <ul>
        {shown(page, pages).map((n, index) =>
          n === undefined ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <a href={href(n)} aria-label={t('pages.page', { n })} aria-current={n === page ? 'page' : undefined}>
                {formatNumber(n, language)}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <a class="fl-pages-turn" rel="next" href={href(page + 1)}>
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}
