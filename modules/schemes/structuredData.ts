import type { Content, Office, Scheme } from '#modules/packs'
import { localeOf, type Language } from '#platform/i18n'

/** What schema.org calls an owner, by the pack's kind of office. */
const organisation: Readonly<Record<Office['kind'], string>> = {
  bureau: 'GovernmentOrganization',
  department: 'GovernmentOrganization',
  'statutory-body': 'GovernmentOrganization',
  committee: 'GovernmentOrganization',
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  fund: 'Organization',
  other: 'Organization',
}

/** What one gets: money is a grant of so much; anything else is only named. */
function output({ gives, money }: Scheme, language: Language, currency: string): object {
  const name = gives.text[language]
  if (!('amount' in money)) return { '@type': 'Thing', name }
  const amount = { '@type': 'MonetaryAmount', value: money.amount, currency }
  return { '@type': 'MonetaryGrant', name, description: money.per[language], amount }
}

/** A scheme as a schema.org GovernmentService, for search engines. What no source states is left out. */
export function structuredData(scheme: Scheme, content: Content, language: Language, origin: string): object {
  const { owner, how } = scheme
  const office = 'office' in owner ? content.offices.find(({ id }) => id === owner.office) : undefined
  const url = `${origin}/schemes/${scheme.id}`
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: scheme.title[language],
    description: scheme.summary[language],
    inLanguage: localeOf[language],
    areaServed: { '@type': 'AdministrativeArea', name: content.pack.city[language] },
    serviceOutput: output(scheme, language, content.pack.currency),
    ...(office && { provider: { '@type': organisation[office.kind], name: office.name[language] } }),
    ...('url' in how &&
      how.url !== undefined && { availableChannel: { '@type': 'ServiceChannel', serviceUrl: how.url } }),
  }
}
