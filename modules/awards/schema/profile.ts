import { z } from 'zod'

/**
 * What an export of ours must be, in our own words: our profile of two published standards, narrower than either. The standards' own schemas are not kept here
 * (docs/decisions/171).
 */
const day = z.string().regex(/^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/)
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
const identifier = z.string().min(1)
const money = z.number().min(0).multipleOf(0.01)
const currency = z.string().regex(/^[A-Z]{3}$/)
const named = z.strictObject({ id: identifier, name: z.string().min(1) })
const person = z.strictObject({ id: identifier, name: z.literal('Individual Recipient') })

const grantBase = {
  id: identifier,
  title: z.string().min(1).max(140),
  description: z.string().min(1),
  currency,
  amountAwarded: money.positive(),
  amountDisbursed: money,
  awardDate: day,
  fundingOrganization: z.array(named).min(1),
  grantProgramme: z.array(z.strictObject({ code: identifier, title: z.string().min(1), url: z.url() })).length(1),
  disbursementTransaction: z
    .array(z.strictObject({ id: identifier, transactionDate: day, currency, value: money.positive() }))
    .min(1)
    .optional(),
  classifications: z
    .array(z.strictObject({ vocabulary: z.literal('feilun'), code: z.literal('example'), title: z.string() }))
    .optional(),
  dateModified: moment,
  dataSource: z.url(),
}
/** Either an organisation or a person received it, never both. */
const grant = z.union([
  z.strictObject({ ...grantBase, recipientOrganization: z.array(named).length(1) }),
  z.strictObject({ ...grantBase, recipientIndividual: z.array(person).length(1) }),
])

export const threeSixtyGivingProfile = z.strictObject({
  publisher: z.strictObject({ name: z.string().min(1), website: z.url() }),
  license: z.url().optional(),
  issued: moment,
  grants: z.array(grant),
})

const value = z.strictObject({ amount: money, currency })
const transaction = z.strictObject({ id: identifier, date: moment, value, payer: named, payee: named })
const milestone = z.strictObject({
  id: identifier,
  title: z.string().min(1),
  type: z.literal('delivery'),
  dueDate: moment.optional(),
  dateMet: moment.optional(),
  status: z.enum(['scheduled', 'met', 'notMet', 'partiallyMet']),
})
const release = z.strictObject({
  ocid: identifier,
  id: identifier,
  date: moment,
  tag: z.array(z.enum(['award', 'contract', 'implementation'])).min(2),
  initiationType: z.literal('tender'),
  language: z.enum(['en', 'zh']),
  parties: z
    .array(named.extend({ roles: z.array(z.enum(['buyer', 'funder', 'payer', 'supplier', 'payee'])) }))
    .length(2),
  buyer: named,
  awards: z
    .array(
      z.strictObject({
        id: identifier,
        title: z.string(),
        description: z.string(),
        status: z.enum(['pending', 'active', 'cancelled', 'unsuccessful']),
        date: moment,
        value,
        suppliers: z.array(named).length(1),
      }),
    )
    .length(1),
  contracts: z
    .array(
      z.strictObject({
        id: identifier,
        awardID: identifier,
        title: z.string(),
        status: z.enum(['pending', 'active', 'cancelled', 'terminated']),
        value,
        dateSigned: moment,
        implementation: z
          .strictObject({
            transactions: z.array(transaction).min(1).optional(),
            milestones: z.array(milestone).min(1).optional(),
          })
          .optional(),
      }),
    )
    .length(1),
  feilun: z.strictObject({ example: z.literal(true) }).optional(),
})

export const openContractingProfile = z.strictObject({
  uri: z.url(),
  version: z.literal('1.1'),
  publishedDate: moment,
  publisher: z.strictObject({ name: z.string().min(1), uri: z.url().optional() }),
  license: z.url().optional(),
  releases: z.array(release),
})
