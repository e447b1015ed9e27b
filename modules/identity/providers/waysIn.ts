import { languages, type Text } from '#platform/i18n'
import type { WayIn } from '../model/waysIn.ts'
import type { Provider } from './provider.ts'
import { words } from './words.ts'

const about = ({ kind }: Provider): Text => {
  const [hant, hans, en] = languages.map((language) => words(language)(`way.about.${kind}`))
  return { 'zh-Hant': hant ?? '', 'zh-Hans': hans ?? '', en: en ?? '' }
}

/** The providers as the page for signing in offers them. */
export const waysInOf = (providers: readonly Provider[]): readonly WayIn[] =>
  providers.map((provider) => ({
    id: provider.id,
    name: provider.label,
    about: about(provider),
    href: `/sign-in/with/${provider.id}`,
  }))
