import type { Answer } from '../answer/answer.ts'
import type { Ask } from '../createAsk.ts'
import { forms, type AskedQuestion, type Form } from './askedQuestion.ts'

/** Counts for questions of one form, or of all. */
export interface Tally {
  readonly answerable: number
  /** Of those: the first quote stands on a place that answers… */
  readonly first: number
  /** …one of the first five does… */
  readonly firstFive: number
  /** …and those that were refused though the sources answer them. */
  readonly falseRefusals: number
  readonly unanswerable: number
  readonly refused: number
}

export interface Evaluation {
  readonly byForm: Readonly<Record<Form, Tally>>
  readonly all: Tally
  readonly seconds: number
}

const none: Tally = { answerable: 0, first: 0, firstFive: 0, falseRefusals: 0, unanswerable: 0, refused: 0 }

const sum = (a: Tally, b: Tally): Tally => ({
  answerable: a.answerable + b.answerable,
  first: a.first + b.first,
  firstFive: a.firstFive + b.firstFive,
  falseRefusals: a.falseRefusals + b.falseRefusals,
  unanswerable: a.unanswerable + b.unanswerable,
  refused: a.refused + b.refused,
})

const one = (holds: boolean): number => (holds ? 1 : 0)

/** A hit: one of the first five quotes shares a character with a place that answers. */
function tally({ answerable, gold }: AskedQuestion, { answered, quotes }: Answer): Tally {
  if (!answerable) return { ...none, unanswerable: 1, refused: one(!answered) }
  const place = quotes
    .slice(0, 5)
    .findIndex(({ source, start, end }) =>
      gold.some((span) => span.source === source && start < span.end && span.start < end),
    )
  return {
    ...none,
    answerable: 1,
    first: one(place === 0),
    firstFive: one(place >= 0),
    falseRefusals: one(!answered),
  }
}

/**
 * Asks every question in each of its forms and counts. What is given back are counts alone, so that questions that are kept for testing
 * stay unseen.
 * @param clock milliseconds, for how long it took
 */
export async function evaluate(
  ask: Pick<Ask, 'ask'>,
  questions: readonly AskedQuestion[],
  clock: () => number,
): Promise<Evaluation> {
  const started = clock()
  const byForm = { written: none, cantonese: none, simplified: none, english: none }
  for (const form of forms) {
    for (const question of questions)
      byForm[form] = sum(byForm[form], tally(question, await ask.ask(question.forms[form])))
  }
  return { byForm, all: forms.map((form) => byForm[form]).reduce(sum, none), seconds: (clock() - started) / 1_000 }
}

/** Shares in per cent, to one decimal. */
export interface Shares {
  readonly hitAt1: number
  readonly hitAt5: number
  readonly falseRefusals: number
  readonly refused: number
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((1_000 * part) / of) / 10)

export const sharesOf = (counts: Tally): Shares => ({
  hitAt1: percent(counts.first, counts.answerable),
  hitAt5: percent(counts.firstFive, counts.answerable),
  falseRefusals: percent(counts.falseRefusals, counts.answerable),
  refused: percent(counts.refused, counts.unanswerable),
})
