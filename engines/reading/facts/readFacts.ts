import type { Span } from '#engines/chinese'
import { quoteIn, idOf } from '../quoted.ts'
import type { ReadAmount, ReadDate, ReadOwner } from '../reading.ts'
import { overlapping } from '../view/overlap.ts'
import { figureState, isMoney, moneyKind, relationWords } from './money.ts'
import type { ReadSentence } from './sentence.ts'

/** A fact with its place in its sentence, by view and by clause. */
export interface Placed<Fact> {
  readonly fact: Fact
  readonly span: Span
  readonly clause: number
}

const clauseOf = ({ clauses }: ReadSentence, span: Span): number =>
  Math.max(
    0,
    clauses.findIndex((clause) => overlapping(clause, span)),
  )

/** The amounts of a sentence; `before` are those read so far, the nearest last, for 其中 and 餘下. */
export function amountsOf(
  document: string,
  sentence: ReadSentence,
  before: readonly ReadAmount[],
): readonly Placed<ReadAmount>[] {
  const { view, amounts, clauses } = sentence
  const placed: Placed<ReadAmount>[] = []
  for (const amount of amounts) {
    const quoted = quoteIn(document, view, amount)
    if (quoted === undefined) continue
    const clause = clauseOf(sentence, amount)
    const around = clauses[clause] ?? { start: 0, end: view.plain.length }
    const words = isMoney(amount) ? relationWords(view.plain, amount) : undefined
    const earlier = [...before, ...placed.map(({ fact }) => fact)]
    const whole =
      words &&
      earlier.findLast(
        ({ unit, value, relation }) =>
          unit.kind === 'money' &&
          amount.unit.kind === 'money' &&
          unit.currency === amount.unit.currency &&
          value > amount.value &&
          relation === undefined,
      )
    placed.push({
      span: { start: amount.start, end: amount.end },
      clause,
      fact: {
        ...quoted,
        id: idOf('amount', quoted),
        value: amount.value,
        ...(amount.upTo === undefined ? {} : { upTo: amount.upTo }),
        unit: amount.unit,
        approximation: amount.approximation,
        ...(isMoney(amount)
          ? { money: moneyKind(view.plain, around, amount) }
          : { figure: figureState(view.plain, around, amount) }),
        ...(words && whole ? { relation: { kind: words, of: whole.id } } : {}),
      },
    })
  }
  return placed
}

export function datesOf(document: string, sentence: ReadSentence): readonly Placed<ReadDate>[] {
  return sentence.dates.flatMap((date) => {
    const quoted = quoteIn(document, sentence.view, date)
    if (quoted === undefined) return []
    const { from, to, precision, relative, bound } = date
    const fact: ReadDate = {
      ...quoted,
      id: idOf('date', quoted),
      from,
      to,
      precision,
      relative,
      ...(bound === undefined ? {} : { bound }),
    }
    return [{ span: { start: date.start, end: date.end }, clause: clauseOf(sentence, date), fact }]
  })
}

/** Those of a sentence who act; who only speaks, is named or is acted upon is no owner. */
export function ownersOf(document: string, { view, actors }: ReadSentence): readonly Placed<ReadOwner>[] {
  return actors.flatMap(({ mention, role, clause }) => {
    if ((role !== 'agent' && role !== 'partner') || mention.kind === 'foreign') return []
    const quoted = quoteIn(document, view, mention)
    if (quoted === undefined) return []
    const fact: ReadOwner = {
      ...quoted,
      id: idOf('owner', quoted),
      kind: mention.kind === 'acronym' ? 'organisation' : mention.kind,
      role,
      ...(mention.office === undefined ? {} : { office: mention.office }),
    }
    return [{ span: { start: mention.start, end: mention.end }, clause, fact }]
  })
}
