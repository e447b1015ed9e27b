import type { Language } from '#platform/i18n'
import { keepingTongue } from '../address.ts'
import { words } from '../words.ts'

export type Place = 'home' | 'stand' | 'ask' | 'blueprint' | 'schemes' | 'sources' | 'me'

const places = ['stand', 'ask', 'blueprint', 'schemes', 'sources'] as const satisfies readonly Place[]

export function Navigation({
  language,
  path,
  active,
}: {
  language: Language
  path: string
  active?: Place | undefined
}) {
  const t = words(language)
  return (
    <nav class="fl-nav" aria-label={t('nav.label')}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <a href={keepingTongue(`/${place}`, path)} aria-current={place === active ? 'page' : undefined}>
              {t(`nav.${place}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
