import type { GivenConsent } from '#modules/identity'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

/** Names the wording of the consent in `messages/`: changed with it. */
export const consentWording = 'subscription-answers-1'
/** What answers of subscriptions are kept for. */
export const consentPurpose = 'subscription-answers'

/** What somebody agreed to on the page of a scheme, with the words that stood there. */
export const consentOn = (scheme: string, language: Language): GivenConsent => ({
  purpose: consentPurpose,
  wording: consentWording,
  shown: [words(language)('subscribe.consent'), words(language)('subscribe.consent.hint')].join('\n'),
  language,
  place: `/subscribe/${scheme}`,
})
