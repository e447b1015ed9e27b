import { z } from 'zod'
import { decimalOf, isUnit, minor } from '#modules/accounts'
import type { CaseLine, CaseView } from '#modules/casework'
import { textSchema } from '#platform/http'

export const referenceQuery = z.object({ reference: z.string().max(60) })

const instant = z.iso.datetime()

/** What stands in a list of a case. */
export const lineSchema = z.object({
  reference: z.string(),
  scheme: z.string(),
  title: textSchema,
  party: z.object({ id: z.string(), kind: z.string(), name: z.string() }),
  stage: z.object({ id: z.string(), kind: z.string(), name: textSchema, since: instant }),
  waitsFor: z.string().describe('Who has to act for it to go on'),
  standing: z.enum(['draft', 'open', 'awarded', 'over']),
  result: z.string().optional().describe('How it ended'),
  opens: instant.optional().describe('Nobody can act before'),
  due: instant.optional().describe('The first instant that is too late'),
  started: instant,
  submitted: instant.optional(),
})

const reasons = z.array(z.object({ reason: z.string(), text: textSchema, words: z.string() }))
const amount = z.object({ amount: z.string().describe('A decimal in whole units'), unit: z.string() })

export const caseSchema = lineSchema.extend({
  version: z.int(),
  language: z.string(),
  pack: z.object({ hash: z.string(), version: z.string() }),
  example: textSchema.optional().describe('Set where no source says how the scheme decides'),
  acts: z.array(z.string()).describe('What you can do with it now'),
  ahead: z.array(
    z.object({
      stage: z.string(),
      name: textSchema,
      who: z.string().optional(),
      from: z.string().optional().describe('The first day'),
      until: z.string().optional().describe('The last day, if everything before takes all of its days'),
    }),
  ),
  appealUntil: instant.optional(),
  decisions: z.array(
    z.object({
      number: z.int(),
      outcome: z.string(),
      at: instant,
      reasons,
      packHash: z.string(),
      packVersion: z.string(),
    }),
  ),
  award: z
    .object({
      awarded: amount,
      paid: amount,
      payments: z.array(
        z.object({ stage: z.string(), amount, state: z.string(), ordered: instant, paid: instant.optional() }),
      ),
    })
    .optional(),
})

/** Leaves out what is not known, so that nothing is said of it. */
const known = <Key extends string>(key: Key, at: Date | undefined) =>
  (at === undefined ? {} : { [key]: at.toISOString() }) as { readonly [key in Key]?: string }

export function caseLineOut(line: CaseLine): z.output<typeof lineSchema> {
  const { reference, scheme, title, party, stage, waitsFor, standing, result } = line
  return {
    reference,
    scheme,
    title,
    party,
    stage: { ...stage, since: stage.since.toISOString() },
    waitsFor,
    standing,
    ...(result === undefined ? {} : { result }),
    ...known('opens', line.opens),
    ...known('due', line.due),
    started: line.started.toISOString(),
    ...known('submitted', line.submitted),
  }
}

const amountOut = (of: number, unit: string): z.output<typeof amount> => ({
  amount: isUnit(unit) ? decimalOf(minor(of), unit) : String(of),
  unit,
})

export function caseOut(view: CaseView): z.output<typeof caseSchema> {
  const { version, language, pack, example, acts, ahead, decisions, award } = view
  return {
    ...caseLineOut(view),
    version,
    language,
    pack,
    ...(example === undefined ? {} : { example }),
    acts: [...acts],
    ahead: ahead.map(({ stage, name, who, from, until }) => ({
      stage,
      name,
      ...(who === undefined ? {} : { who }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
    ...known('appealUntil', view.appealUntil),
    decisions: decisions.map(({ number, outcome, at, reasons: given, packHash, packVersion }) => ({
      number,
      outcome,
      at: at.toISOString(),
      reasons: [...given],
      packHash,
      packVersion,
    })),
    ...(award === undefined
      ? {}
      : {
          award: {
            awarded: amountOut(award.amount, award.unit),
            paid: amountOut(award.paid, award.unit),
            payments: award.payments.map(({ stage, amount: of, state, ordered, paid }) => ({
              stage,
              amount: amountOut(of, award.unit),
              state,
              ordered: ordered.toISOString(),
              ...known('paid', paid),
            })),
          },
        }),
  }
}
