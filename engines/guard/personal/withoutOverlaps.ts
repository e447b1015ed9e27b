import type { PersonalFinding, PersonalKind } from '../model.ts'

/** Where two findings share a part of the text, the one that is surer of what it is stays. */
const order: Readonly<Record<PersonalKind, number>> = {
  email: 0,
  hkid: 1,
  'mainland-id': 2,
  card: 3,
  'home-return-permit': 4,
  passport: 5,
  'bank-account': 6,
  'fps-id': 7,
  phone: 8,
  'licence-plate': 9,
  address: 10,
  name: 11,
}

/** In the order of the text. Of findings that overlap, the earlier kind of the list above; of one kind, the longer. */
export function withoutOverlaps(found: readonly PersonalFinding[]): readonly PersonalFinding[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: PersonalFinding[] = []
  for (const finding of sorted) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= finding.span.start) kept.push(finding)
    else if (order[finding.kind] < order[last.kind]) kept[kept.length - 1] = finding
  }
  return kept
}
