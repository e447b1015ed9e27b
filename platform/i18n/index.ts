export { languages, languageFrom, localeOf, negotiate, type Language } from './language.ts'
export { catalogue, type MessageFiles, type Messages } from './catalogue.ts'
export { formatDate, formatMoney, formatNumber } from './format.ts'
export { inEachLanguage, inLanguage, type Text } from './text.ts'
