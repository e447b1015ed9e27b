import { inEachLanguage } from '#platform/i18n'
import type { WayIn } from '../model/waysIn.ts'
import type { Provider } from './provider.ts'
import { words } from './words.ts'

/** The providers as the page for signing in offers them. */
export const waysInOf = (providers: readonly Provider[]): readonly WayIn[] =>
  providers.map((provider) => ({
    id: provider.id,
    name: provider.label,
    about: inEachLanguage((language) => words(language)(`way.about.${provider.kind}`)),
    href: `/sign-in/with/${provider.id}`,
  }))
