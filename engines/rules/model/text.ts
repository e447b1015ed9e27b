/** The three languages are equal: a text that lacks one does not exist. */
export type Language = 'zh-Hant' | 'zh-Hans' | 'en'

export type Text = Readonly<Record<Language, string>>
