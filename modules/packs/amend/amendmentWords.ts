import { catalogue, inEachLanguage, type Text } from '#platform/i18n'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

const words = catalogue({ 'zh-Hant': hant, 'zh-Hans': hans, en })

/** Why an amendment is refused or no longer applies: a message and what it names. */
export type Why =
  | { readonly key: Exclude<keyof typeof en, 'needed'> }
  | { readonly key: 'needed'; readonly params: { readonly id: number } }

/** The reason in every language, since whoever throws it does not know who reads it. */
export function whyText(why: Why): Text {
  return inEachLanguage((language) => {
    const t = words(language)
    return why.key === 'needed' ? t(why.key, why.params) : t(why.key)
  })
}
