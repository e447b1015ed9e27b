import { officeName } from '#modules/packs'
import { localeOf } from '#platform/i18n'
import { measureHref } from '../../addresses.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { officeWords } from '../../parts/Owner.tsx'
import { purposeWords } from '../../parts/purpose.ts'
import type { View } from '../view.ts'

const organisation = (name: string) => ({ '@type': 'GovernmentOrganization', name })

/** A measure as a schema.org GovernmentService. What no source states, such as its owner, is left out and never guessed. */
export function measureLd(view: View, { measure }: MeasureAt): object {
  const { site, content, say, language } = view
  const { owner, partners } = measure
  const named = 'office' in owner && officeName(content, owner.office) !== undefined ? owner.office : undefined
  const url = `${site.origin}${measureHref(measure.id)}`
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': `${url}#service`,
    name: say(measure.title),
    description: say(measure.summary),
    serviceType: purposeWords(view, measure.purpose),
    url,
    inLanguage: localeOf[language],
    areaServed: { '@type': 'AdministrativeArea', name: say(content.pack.city) },
    ...(named === undefined ? {} : { serviceOperator: organisation(officeWords(view, named)) }),
    ...(partners.length === 0
      ? {}
      : { provider: partners.map((id) => ({ '@type': 'Organization', name: officeWords(view, id) })) }),
  }
}
