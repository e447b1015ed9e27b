import { languages, localeOf } from '#platform/i18n'
import { statedOn, sourceDays } from '../../known/onFile.ts'
import type { View } from '../view.ts'

/** The blueprint as a schema.org Dataset, so that search engines for data find its tables. */
export function datasetLd({ site, content, say, t, at, language }: View): object {
  const days = sourceDays(content)
  const dated = at.measures.flatMap(({ measure }) => statedOn(measure.cite, days) ?? []).sort()
  const title = say(content.pack.title)
  const file = (name: string, format: string) => ({
    '@type': 'DataDownload',
    encodingFormat: format,
    contentUrl: `${site.origin}${name}`,
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${site.origin}/blueprint#dataset`,
    name: title,
    description: t('blueprint.description', { title }),
    url: `${site.origin}/blueprint`,
    version: content.pack.version,
    inLanguage: languages.map((each) => localeOf[each]),
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: content.pack.city[language] },
    ...(dated[0] === undefined ? {} : { temporalCoverage: `${dated[0]}/..` }),
    distribution: [
      file('/api/measures.csv', 'text/csv'),
      file('/api/measures', 'application/json'),
      file('/promises.ics', 'text/calendar'),
    ],
  }
}
