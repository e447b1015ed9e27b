import type { Citation, Subject } from '#engines/rules'
import type { Scheme } from '#modules/packs'
import { criterionNode, type CriterionNode, type Reading } from './parts/criterionNode.ts'

const under = (node: CriterionNode): readonly Citation[] => [...node.cite, ...node.of.flatMap(under)]

/** Every span that a scheme and its rules rest on, each once, in the order in which the page says what rests on it. */
export function citedBy(scheme: Scheme, subject: Subject | undefined, reading: Reading): readonly Citation[] {
  const { gives, owner, money, deadline, how, cite } = scheme
  const said = [gives, owner, money, deadline, how].flatMap((part) => ('cite' in part ? part.cite : []))
  const ruled =
    subject === undefined
      ? []
      : [subject.criterion, ...(subject.exceptions ?? []).flatMap(({ when, then }) => [when, then])].flatMap(
          (criterion) => under(criterionNode(criterion, reading)),
        )
  const exceptions = (subject?.exceptions ?? []).flatMap((exception) => exception.cite ?? [])
  const all: readonly Citation[] = [...said, ...ruled, ...exceptions, ...(subject?.cite ?? []), ...cite]
  return [
    ...new Map(all.map((citation) => [`${citation.source} ${citation.start} ${citation.end}`, citation])).values(),
  ]
}
