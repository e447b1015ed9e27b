import { minorOf, type Minor } from '#modules/accounts'
import type { DecideInput, Deciding } from '#modules/casework'
import { decided } from '#modules/packs'
import { all, first, type Fields } from '#modules/stand'
import { FeilunError } from '#platform/errors'

type Decision = Pick<DecideInput, 'outcome' | 'reasons' | 'amount'>

/** How the fields of a decision are called: reasons and their words by outcome, since one reason may serve two. */
export const reasonsField = (outcome: string): string => `reasons/${outcome}`
/** The amount that was looked over, in minor units. */
export const confirmedAmount = 'confirmed-amount'
export const wordsField = (outcome: string): string => `words/${outcome}`

/** An amount as people write it, in minor units; nothing for what is no amount, which the decision then says. */
function amountIn(text: string, unit: Parameters<typeof minorOf>[1]): Minor | undefined {
  try {
    return minorOf(text.normalize('NFKC').replace(/^(HK)?\$/i, ''), unit)
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'amount-invalid') return undefined
    throw error
  }
}

/** What a form of a decision sent; undefined where no outcome was chosen. */
export function decisionIn(fields: Fields, { choices }: Pick<Deciding, 'choices'>): Decision | undefined {
  const choice = choices.find(({ outcome }) => outcome === first(fields, 'outcome'))
  if (choice === undefined) return undefined
  const { outcome, reasons, award } = choice
  const chosen = all(fields, reasonsField(outcome))
  const amount =
    award === undefined
      ? undefined
      : award.kind === 'fixed'
        ? award.most
        : amountIn(first(fields, 'amount').slice(0, 40), award.unit)
  return {
    outcome,
    reasons: reasons
      .filter(({ id }) => chosen.includes(id))
      .map(({ id }) => ({ reason: id, words: first(fields, `${wordsField(outcome)}/${id}`).slice(0, 20_000) })),
    ...(amount === undefined ? {} : { amount }),
  }
}

/** What a decision that was looked over sends: pressed twice it says the same, wherever the case is then. */
export function confirmedIn(fields: Fields): Decision | undefined {
  const outcome = decided.find((each) => each === first(fields, 'outcome'))
  if (outcome === undefined) return undefined
  const minorAmount = first(fields, confirmedAmount)
  return {
    outcome,
    reasons: all(fields, reasonsField(outcome))
      .slice(0, 100)
      .map((reason) => ({ reason, words: first(fields, `${wordsField(outcome)}/${reason}`).slice(0, 20_000) })),
    ...(/^\d{1,15}$/.test(minorAmount) ? { amount: Number(minorAmount) } : {}),
  }
}

/** What is wrong with a decision, by the field of its form: the decision counts its reasons, the form names them. */
export function wrongFields(
  wrong: ReadonlyMap<string, string>,
  decision: Decision | undefined,
): ReadonlyMap<string, string> {
  if (decision === undefined) return wrong
  const { outcome, reasons } = decision
  return new Map(
    [...wrong].map(([at, message]): [string, string] => {
      const [what, place] = at.split('/')
      if (at === 'reasons') return [reasonsField(outcome), message]
      const given = reasons[Number(place)]
      if (given === undefined || place === undefined) return [at, message]
      return [what === 'words' ? `${wordsField(outcome)}/${given.reason}` : reasonsField(outcome), message]
    }),
  )
}
