import { officeById, type Office } from '#modules/packs'
import { measureHref } from '../../addresses.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { purposeWords } from '../../parts/purpose.ts'
import type { View } from '../view.ts'

const governmental = new Set<Office['kind']>(['bureau', 'department', 'statutory-body', 'committee'])

const typeOf = ({ kind }: Office): string => (governmental.has(kind) ? 'GovernmentOrganization' : 'Organization')

/** A measure as a schema.org GovernmentService. What no source states, such as its owner, is left out and never guessed. */
export function measureLd(view: View, { measure }: MeasureAt): object {
  const { site, content, say } = view
  const { owner } = measure
  const office = 'office' in owner ? officeById(content, owner.office) : undefined
  const url = `${site.origin}${measureHref(measure.id)}`
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': `${url}#service`,
    name: say(measure.title),
    description: say(measure.summary),
    serviceType: purposeWords(view, measure.purpose),
    url,
    areaServed: { '@type': 'AdministrativeArea', name: say(content.pack.city) },
    ...(office === undefined ? {} : { provider: { '@type': typeOf(office), name: say(office.name) } }),
  }
}
