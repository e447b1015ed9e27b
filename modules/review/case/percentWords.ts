import { localeOf, type Language } from '#platform/i18n'

/** Hundredths of a percent as people say them: 7,250 is 72.5%. */
export const percentWords = (hundredths: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 1 }).format(hundredths / 10_000)
