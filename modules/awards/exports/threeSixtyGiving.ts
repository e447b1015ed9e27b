import { decimalOf } from '#modules/accounts'
import { inLanguage } from '#platform/i18n'
import type { Award } from '../award.ts'
import type { Publication } from './publication.ts'
import { descriptionOf, titleOf, unnamedPerson } from './words.ts'

export const headOf360 = ({ publisher, licence, origin, at }: Publication): Readonly<Record<string, unknown>> => ({
  publisher: { name: publisher, website: origin },
  ...(licence === undefined ? {} : { license: licence }),
  issued: at,
})

function recipientOf({ recipient, reference }: Award, { prefix }: Publication) {
  // One id for each award: nothing says whether two of them went to one person.
  if (recipient.kind === 'person')
    return { recipientIndividual: [{ id: `${prefix}-person-${reference}`, name: unnamedPerson }] }
  return { recipientOrganization: [{ id: `${prefix}-org-${recipient.id}`, name: recipient.name }] }
}

/**
 * An award as a grant of the 360Giving Data Standard. Undefined for what is no money, which the standard cannot say; the table has it.
 * Field names and forms are the standard's; docs/decisions/171 says how they are checked.
 */
export function grantOf(award: Award, publication: Publication): Readonly<Record<string, unknown>> | undefined {
  const { reference, unit, amount, paid, payments, funder, scheme, awarded, modified, isExample } = award
  if (!/^[A-Z]{3}$/.test(unit)) return undefined
  const { prefix, publisher, language, origin } = publication
  const money = (minor: typeof amount) => Number(decimalOf(minor, unit))
  return {
    id: `${prefix}-${reference}`,
    title: titleOf(award, publication),
    description: descriptionOf(award, publication),
    currency: unit,
    amountAwarded: money(amount),
    amountDisbursed: money(paid),
    awardDate: awarded,
    ...recipientOf(award, publication),
    fundingOrganization: [
      funder === undefined
        ? { id: `${prefix}-publisher`, name: publisher }
        : { id: `${prefix}-office-${funder.id}`, name: inLanguage(funder.name, language) },
    ],
    grantProgramme: [
      { code: scheme.id, title: inLanguage(scheme.title, language), url: `${origin}/schemes/${scheme.id}` },
    ],
    ...(payments.some((each) => each.paid !== undefined)
      ? {
          disbursementTransaction: payments.flatMap((each) =>
            each.paid === undefined
              ? []
              : [
                  {
                    id: `${prefix}-${reference}-${each.stage}-${each.round}`,
                    transactionDate: each.paid,
                    currency: unit,
                    value: money(each.amount),
                  },
                ],
          ),
        }
      : {}),
    ...(isExample ? { classifications: [{ vocabulary: 'feilun', code: 'example', title: 'Demonstration' }] } : {}),
    dateModified: `${modified}T00:00:00Z`,
    dataSource: `${origin}/api/awards.json`,
  }
}
