import type { Citation, Content } from '#modules/packs'
import { amountWords } from '#modules/schemes/parts'
import { formatMoney, type Language, type Text } from '#platform/i18n'

/** A figure that the pack wants on the front page, as it is said, with what it rests on. */
export interface Headline {
  readonly id: string
  readonly value: string
  readonly label: Text
  /** The measure it belongs to. */
  readonly measure: string
  readonly cite: readonly Citation[]
}

/** The figures that the pack names as its headline, in its order; one that no measure has is left out. */
export function headlinesOf(
  { pack, measures }: Pick<Content, 'pack' | 'measures'>,
  language: Language,
): readonly Headline[] {
  const known = new Map(
    measures.flatMap(({ id: measure, money, figures }) => [
      ...money.map(({ id, amount, label, cite }): [string, Headline] => [
        id,
        { id, value: formatMoney(amount, pack.currency, language), label, measure, cite },
      ]),
      ...figures.map(({ id, value, unit, label, cite }): [string, Headline] => {
        const said =
          typeof unit === 'object'
            ? `${amountWords(value, undefined, language)} ${unit[language]}`
            : amountWords(value, unit, language)
        return [id, { id, value: said, label, measure, cite }]
      }),
    ]),
  )
  return (pack.headline ?? []).flatMap((id) => known.get(id) ?? [])
}
