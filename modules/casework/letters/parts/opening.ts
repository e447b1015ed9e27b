import { amountInWords } from '../amountInWords.ts'
import { decisionOf, type LetterBlock } from '../letter.ts'
import type { Ground } from './ground.ts'
import { paragraph } from './ground.ts'

/** What was paid, where the letter is of a payment. */
const paymentOf = ({ view, ref }: Ground) => view.award?.payments.find((_, place) => ref.id === `payment-${place + 1}`)

function amountRows(ground: Ground): readonly { readonly name: string; readonly says: string }[] {
  const { t, language, view } = ground
  const payment = paymentOf(ground)
  if (payment !== undefined) {
    const { unit } = view.award ?? { unit: '' }
    const account = view.sealed.at(-1)
    return [
      { name: t('fact.amount'), says: amountInWords(payment.amount, unit, language) },
      { name: t('fact.stage'), says: payment.name[language] },
      ...(account === undefined ? [] : [{ name: t('fact.account'), says: account.masked }]),
    ]
  }
  const decision = decisionOf(ground)
  if (decision?.amount === undefined || decision.unit === undefined) return []
  return [{ name: t('fact.amount.asked'), says: amountInWords(decision.amount, decision.unit, language) }]
}

/** To whom, about what, the label of an example, and in a sentence what the letter says. */
export function opening(ground: Ground): readonly LetterBlock[] {
  const { t, view, ref, language, schemeName, schemeQuoted, day } = ground
  const rows = [
    { name: t('fact.reference'), says: view.reference },
    { name: t('fact.scheme'), says: schemeName },
    { name: t('fact.party'), says: view.party.name },
    ...(view.submitted === undefined ? [] : [{ name: t('fact.sent'), says: day(view.submitted) }]),
    { name: t('fact.date'), says: day(ref.at) },
    ...amountRows(ground),
  ]
  const example: readonly LetterBlock[] =
    view.example === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            look: 'box',
            spans: [{ text: t('example.title'), strong: true }, { text: ` ${view.example[language]}` }],
          },
        ]
  const lead =
    ref.kind === 'lapsed'
      ? t('lapsed.lead', { scheme: schemeQuoted, end: view.stage.name[language] })
      : t(`${ref.kind}.lead`, { scheme: schemeQuoted })
  return [paragraph(t('greeting', { party: view.party.name })), paragraph(lead), ...example, { kind: 'facts', rows }]
}
