import type { View } from '../pages/view.ts'

/** The same content for programs: spreadsheet, JSON, calendar and feed. */
export function DataLinks({ view }: { view: View }) {
  const { t, language, at, pinned } = view
  const day = pinned ? `?as-of=${at.asOf}` : ''
  const links = [
    { key: 'data.csv', href: `/api/measures.csv${day}` },
    { key: 'data.json', href: `/api/measures${day}` },
    { key: 'data.promises', href: `/api/promises${day}` },
    { key: 'data.totals', href: `/api/totals${day}` },
    { key: 'data.ics', href: `/promises.ics?lang=${language}` },
    { key: 'data.atom', href: `/changes.atom?lang=${language}` },
    { key: 'data.api', href: '/api/openapi.json' },
  ] as const
  return (
    <>
      <p>{t('data.lead')}</p>
      <ul class="bp-links">
        {links.map(({ key, href }) => (
          <li key={key}>
            <a href={href}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
