import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface Crumb {
  title: string
  href: string
}

/** The pages above this one, from the top down. The page itself is not among them: its title follows. */
export function Breadcrumbs({ language, items }: { language: Language; items: readonly Crumb[] }) {
  return (
    <nav class="fl-crumbs" aria-label={words(language)('breadcrumbs.label')}>
      <ol>
        {items.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
