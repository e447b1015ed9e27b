import type { Owner } from '../content/basics.ts'
import type { Content } from '../content/content.ts'
import type { Measure } from '../content/measure.ts'
import type { Scheme } from '../content/scheme.ts'
import type { Claim } from '../evidencePort.ts'
import { cited } from './cited.ts'
import { hrefs } from './hrefs.ts'

const citedBy = (part: Owner | Scheme['money'] | Scheme['deadline'] | Scheme['how']) =>
  'cite' in part ? part.cite : []

function claimsOfMeasure({ id, title, cite, owner, status, money, promises, figures }: Measure): readonly Claim[] {
  const page = hrefs.measure(id)
  const at = (kind: 'money' | 'promise' | 'figure', part: string) => hrefs.inMeasure(id, kind, part)
  return [
    ...cited('measure', title, page, cite),
    ...cited('owner', title, page, citedBy(owner)),
    ...cited('status', title, page, status.cite),
    ...money.flatMap((sum) => cited('money', sum.label, at('money', sum.id), sum.cite)),
    ...promises.flatMap((promise) => [
      ...cited('promise', promise.text, at('promise', promise.id), promise.cite),
      ...cited('due', promise.text, at('promise', promise.id), promise.due?.cite),
      ...promise.evidence.flatMap((shown) =>
        cited('promise-evidence', shown.text, at('promise', promise.id), shown.cite),
      ),
    ]),
    ...figures.flatMap((figure) => cited('figure', figure.label, at('figure', figure.id), figure.cite)),
  ]
}

function claimsOfScheme({ id, title, cite, owner, gives, money, deadline, how }: Scheme): readonly Claim[] {
  const page = hrefs.scheme(id)
  return [
    ...cited('scheme', title, page, cite),
    ...cited('owner', title, page, citedBy(owner)),
    ...cited('gives', gives.text, page, gives.cite),
    ...cited('scheme-money', title, page, citedBy(money)),
    ...cited('deadline', title, page, citedBy(deadline)),
    ...cited('how', title, page, citedBy(how)),
  ]
}

/** A claim for every citation of the content, in the order of the pack. */
export function claimsOfContent(content: Content): readonly Claim[] {
  return [
    ...content.measures.flatMap(claimsOfMeasure),
    ...content.schemes.flatMap(claimsOfScheme),
    ...content.proposals.flatMap(({ id, title, cite, figures }) => [
      ...cited('proposal', title, hrefs.proposal(id), cite),
      ...figures.flatMap((figure) => cited('figure', figure.label, hrefs.proposal(id), figure.cite)),
    ]),
    ...content.guidelines.flatMap(({ id, title, cite, dates }) => [
      ...cited('guideline', title, hrefs.guideline(id), cite),
      ...dates.flatMap((date) => cited('guideline-date', title, hrefs.guideline(id), date.cite)),
    ]),
    ...content.conflicts.flatMap(({ id, claims }) =>
      claims.flatMap(({ says, cite }) => cited('conflict', says, hrefs.conflict(id), cite)),
    ),
    ...content.series.flatMap(({ id, label, points, parts }) => [
      ...points.flatMap((point) => cited('point', point.label ?? label, hrefs.series(id), point.cite)),
      ...parts.flatMap((part) => cited('point', part.label, hrefs.series(id), part.cite)),
    ]),
    ...content.processes.flatMap(({ id, scheme, title, basis }) =>
      basis.kind === 'published' ? cited('process', title, hrefs.process(scheme, id), basis.cite) : [],
    ),
  ]
}
