import { inEachLanguage } from '#platform/i18n'
import type { WayIn } from '../model/waysIn.ts'
import { words } from './words.ts'

/** Passkeys as the page for signing in offers them. */
export const passkeyWay: WayIn = {
  id: 'passkey',
  name: inEachLanguage((language) => words(language)('way.name')),
  about: inEachLanguage((language) => words(language)('way.about')),
  href: '/sign-in/passkey',
  script: 'passkey.js',
}
