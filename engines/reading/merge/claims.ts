import { foldPlain, sameAmount } from '#engines/chinese'
import type { ReadAmount } from '../reading.ts'
import type { ThingGroup, Member } from './group.ts'
import type { AmountClaim, DateClaim, OwnerClaim, Said } from './merged.ts'

const saidBy = ({ source, candidate }: Member): Said => ({
  source,
  candidate: candidate.id,
  voice: candidate.voice,
  quotes: candidate.quotes,
})

/** Whether two amounts could be the same statement: the same kind of money, both a part or neither. */
export const comparable = (a: ReadAmount, b: ReadAmount): boolean =>
  (a.money === 'private-investment') === (b.money === 'private-investment') &&
  (a.money === 'per-recipient') === (b.money === 'per-recipient') &&
  a.relation?.kind === b.relation?.kind

/** The amounts said of a thing; those that agree (約2.2億, 2.2億) are one claim, of which the most exact is shown. */
export function amountClaims({ members }: ThingGroup): readonly AmountClaim[] {
  const claims: { amount: ReadAmount; said: (Said & { readonly amount: ReadAmount })[] }[] = []
  for (const member of members) {
    for (const amount of member.candidate.amounts) {
      const said = { ...saidBy(member), amount }
      const claim = claims.find((each) => sameAmount(each.amount, amount))
      if (claim === undefined) claims.push({ amount, said: [said] })
      else {
        claim.said.push(said)
        if (claim.amount.approximation !== 'exact' && amount.approximation === 'exact') claim.amount = amount
      }
    }
  }
  return claims
}

export function ownerClaims({ members }: ThingGroup): readonly OwnerClaim[] {
  const claims = new Map<string, { owner: string; said: Said[] }>()
  for (const member of members) {
    const { owner } = member.candidate
    if (owner === undefined || owner.kind === 'reference') continue
    const key = owner.office ?? foldPlain(owner.text)
    const claim = claims.get(key) ?? { owner: owner.office ?? owner.text, said: [] }
    claims.set(key, claim)
    claim.said.push(saidBy(member))
  }
  return [...claims.values()]
}

export function dateClaims({ members }: ThingGroup): readonly DateClaim[] {
  const claims = new Map<
    string,
    { from: string; to: string; said: (Said & { readonly words: { start: number; end: number; text: string } })[] }
  >()
  for (const member of members) {
    for (const { from, to, start, end, text } of member.candidate.dates) {
      const key = `${from}/${to}`
      const claim = claims.get(key) ?? { from, to, said: [] }
      claims.set(key, claim)
      claim.said.push({ ...saidBy(member), words: { start, end, text } })
    }
  }
  return [...claims.values()]
}
