import { localeOf, type Language } from '#platform/i18n'
import { TextInput, type TextInputProps } from './TextInput.tsx'

export type MoneyInputProps = Omit<TextInputProps, 'prefix' | 'suffix' | 'inputmode'> & {
  /** ISO 4217. */
  currency: string
}

const wording = (currency: string, language: Language): string | undefined =>
  new Intl.NumberFormat(localeOf[language], {
    style: 'currency',
    currency,
    currencyDisplay: language === 'en' ? 'symbol' : 'name',
  })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value

/** HKD is `$` at home; among the world's dollars it is said in full. */
const symbol = (currency: string, language: Language): string | undefined => {
  const said = wording(currency, language)
  return said === '$' ? `${currency.slice(0, 2)}$` : said
}

/** An amount of money, the currency written where the language puts it: `HK$ 50,000` and 50,000 港元. */
export function MoneyInput({ currency, ...input }: MoneyInputProps) {
  const said = symbol(currency, input.language)
  const affix = input.language === 'en' ? { prefix: said } : { suffix: said }
  return <TextInput width={16} {...input} {...affix} inputmode="decimal" autocomplete={input.autocomplete ?? 'off'} />
}
