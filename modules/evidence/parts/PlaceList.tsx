import type { Language } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Place } from '../places.ts'
import { words } from '../words.ts'
import { ClaimList } from './ClaimList.tsx'
import { placeOf } from './sourceWords.ts'

interface Props {
  language: Language
  path: string
  places: readonly Place[]
}

/** Every place of the source on which something rests, in the order of the text, with what rests on it. */
export function PlaceList({ language, path, places }: Props) {
  const t = words(language)
  return (
    <ol class="fl-places">
      {places.map((place) => (
        <li key={place.n} id={`place-${place.n}`} class="fl-place">
          <p class="fl-place-where">
            {place.status === 'verbatim' ? (
              <a class="fl-citation" href={`#text-${place.n}`} aria-label={t('place.back', { n: place.n })}>
                {place.n}
              </a>
            ) : (
              <span class="fl-place-number">{place.n}</span>
            )}{' '}
            <span>{placeOf(place, language)}</span>
            {place.status === 'does-not-match' && <Tag tone="negative">{t('place.does-not-match')}</Tag>}
          </p>
          <ClaimList language={language} path={path} claims={place.claims} />
        </li>
      ))}
    </ol>
  )
}
