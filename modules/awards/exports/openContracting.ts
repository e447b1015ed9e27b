import { decimalOf, type Minor } from '#modules/accounts'
import { inLanguage } from '#platform/i18n'
import type { Award, AwardMilestone } from '../award.ts'
import type { Publication } from './publication.ts'
import { descriptionOf, titleOf, unnamedPerson } from './words.ts'

export const headOfPackage = (publication: Publication): Readonly<Record<string, unknown>> => {
  const { publisher, url, licence, origin, at } = publication
  return {
    uri: `${origin}/api/awards.ocds.json`,
    version: '1.1',
    publishedDate: at,
    publisher: { name: publisher, ...(url === undefined ? {} : { uri: url }) },
    ...(licence === undefined ? {} : { license: licence }),
  }
}

const midnight = (day: string) => `${day}T00:00:00Z`
const statusOf: Readonly<Record<AwardMilestone['state'], string>> = {
  scheduled: 'scheduled',
  met: 'met',
  'not-met': 'notMet',
}

/**
 * An award as a release of the Open Contracting Data Standard: the award, and as its contract the agreement that followed, with milestones and
 * transactions. A grant is no purchase, so there is no tender in it; docs/decisions/171 says what is borrowed and what is left out.
 */
export function releaseOf(award: Award, publication: Publication): Readonly<Record<string, unknown>> | undefined {
  const { reference, unit, amount, payments, milestones, recipient, funder, awarded, modified, state, isExample } =
    award
  if (!/^[A-Z]{3}$/.test(unit)) return undefined
  const { prefix, publisher, language } = publication
  const value = (minor: Minor) => ({ amount: Number(decimalOf(minor, unit)), currency: unit })
  const payer =
    funder === undefined
      ? { id: `${prefix}-publisher`, name: publisher }
      : { id: `${prefix}-office-${funder.id}`, name: inLanguage(funder.name, language) }
  const payee =
    recipient.kind === 'person'
      ? { id: `${prefix}-person-${reference}`, name: unnamedPerson }
      : { id: `${prefix}-org-${recipient.id}`, name: recipient.name }
  const transactions = payments.flatMap(({ stage, round, amount: sum, paid }) =>
    paid === undefined
      ? []
      : [{ id: `${reference}-${stage}-${round}`, date: midnight(paid), value: value(sum), payer, payee }],
  )
  const title = titleOf(award, publication)
  return {
    ocid: `${prefix}-${reference}`,
    id: `${reference}-${modified}`,
    date: midnight(modified),
    tag: ['award', 'contract', ...(transactions.length + milestones.length > 0 ? ['implementation'] : [])],
    initiationType: 'tender',
    language: language === 'en' ? 'en' : 'zh',
    parties: [
      { ...payer, roles: ['buyer', 'funder', 'payer'] },
      { ...payee, roles: ['supplier', 'payee'] },
    ],
    buyer: payer,
    awards: [
      {
        id: reference,
        title,
        description: descriptionOf(award, publication),
        status: 'active',
        date: midnight(awarded),
        value: value(amount),
        suppliers: [payee],
      },
    ],
    contracts: [
      {
        id: reference,
        awardID: reference,
        title,
        status: state === 'running' ? 'active' : 'terminated',
        value: value(amount),
        dateSigned: midnight(awarded),
        ...(transactions.length + milestones.length === 0
          ? {}
          : {
              implementation: {
                ...(transactions.length === 0 ? {} : { transactions }),
                ...(milestones.length === 0
                  ? {}
                  : {
                      milestones: milestones.map((each) => ({
                        id: `${each.stage}-${each.round}`,
                        title: inLanguage(each.name, language),
                        type: 'delivery',
                        ...(each.due === undefined ? {} : { dueDate: midnight(each.due) }),
                        ...(each.met === undefined ? {} : { dateMet: midnight(each.met) }),
                        status: statusOf[each.state],
                      })),
                    }),
              },
            }),
      },
    ],
    ...(isExample ? { feilun: { example: true } } : {}),
  }
}
