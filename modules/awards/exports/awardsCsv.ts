import { decimalOf } from '#modules/accounts'
import { csv } from '#platform/http'
import type { Award } from '../award.ts'
import type { Publication } from './publication.ts'

const columns = [
  'reference',
  'scheme',
  'scheme_title_zh_hant',
  'scheme_title_zh_hans',
  'scheme_title_en',
  'measure',
  'funder',
  'recipient_kind',
  'recipient',
  'unit',
  'awarded',
  'paid',
  'awarded_on',
  'state',
  'milestones',
  'milestones_met',
  'outcomes_reported',
  'example',
  'licence',
] as const

function rowOf(award: Award, { licence }: Publication): readonly (string | number | undefined)[] {
  const { scheme, recipient, unit, milestones } = award
  const isPerson = recipient.kind === 'person'
  return [
    award.reference,
    scheme.id,
    scheme.title['zh-Hant'],
    scheme.title['zh-Hans'],
    scheme.title.en,
    award.measure,
    award.funder?.id,
    isPerson ? 'person' : recipient.partyKind,
    isPerson ? undefined : recipient.name,
    unit,
    Number(decimalOf(award.amount, unit)),
    Number(decimalOf(award.paid, unit)),
    award.awarded,
    award.state,
    milestones.length,
    milestones.filter(({ state }) => state === 'met').length,
    award.outcomes.length,
    award.isExample ? 'yes' : 'no',
    licence,
  ]
}

/** A table as it comes: the same as `csv` of all rows. */
export async function* awardsCsv(awards: AsyncIterable<Award>, publication: Publication): AsyncGenerator<string> {
  yield csv([columns])
  // The mark of UTF-8 stands once, before the names of the columns.
  for await (const award of awards) yield csv([rowOf(award, publication)]).slice(1)
}
