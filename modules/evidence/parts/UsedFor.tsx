import { localeOf, type Language } from '#platform/i18n'
import type { Place } from '../places.ts'
import { overlaps, type Span } from '../span.ts'
import { words } from '../words.ts'
import { ClaimList } from './ClaimList.tsx'

/** Under the quote that the reader came for: what it is used for. */
export function UsedFor({
  language,
  path,
  at,
  places,
}: {
  language: Language
  path: string
  at: Span
  places: readonly Place[]
}) {
  const t = words(language)
  const exact = places.filter(({ start, end }) => start === at.start && end === at.end)
  const near = exact.length > 0 ? exact : places.filter((place) => overlaps(place, at))
  const claims = near.flatMap((place) => place.claims)
  return (
    <div role="note" class="fl-used-for" lang={localeOf[language]} aria-label={t('quote.here')}>
      <p class="fl-used-for-title">
        {t(exact.length > 0 ? 'quote.used-for' : claims.length > 0 ? 'quote.overlaps' : 'quote.used-by-none')}
      </p>
      {claims.length > 0 && <ClaimList language={language} path={path} claims={claims} />}
    </div>
  )
}
