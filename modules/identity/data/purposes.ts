import type { Language } from '#platform/i18n'
import type { GivenConsent } from '../facts/consentStore.ts'
import { dataWords } from './words.ts'

/** Keeping what registers say of a person, to fill in forms: what is kept for this is kept for nothing else. */
export const factsPurpose = 'facts-of-registers'

/** Names the wording in `messages/`: changed with it. */
const wording = 'facts-of-registers-1'

/** What somebody agreed to on their page, with the words that stood there. */
export const factsConsent = (language: Language): GivenConsent => ({
  purpose: factsPurpose,
  wording,
  shown: [dataWords(language)('keep.title'), dataWords(language)('keep.why')].join('\n'),
  language,
  place: '/me/data',
})
