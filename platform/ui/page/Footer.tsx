import type { Language } from '#platform/i18n'
import { inTongue, keepingTongue } from '../address.ts'
import { words } from '../words.ts'

/** A page follows the language that the reader asked for; a calendar, which has no reader to ask, is told this page's. */
const links = [
  { key: 'footer.about', href: '/about', kind: 'page' },
  { key: 'footer.api', href: '/api/openapi.json', kind: 'file' },
  { key: 'footer.promises', href: '/promises.ics', kind: 'feed' },
  { key: 'footer.changes', href: '/blueprint/changes', kind: 'page' },
  { key: 'footer.errors', href: '/errors', kind: 'page' },
] as const

function addressOf({ href, kind }: (typeof links)[number], language: Language, path: string): string {
  if (kind === 'page') return keepingTongue(href, path)
  return kind === 'feed' ? inTongue(href, language) : href
}

export function Footer({ language, path, address }: { language: Language; path: string; address: string }) {
  const t = words(language)
  return (
    <footer class="fl-footer">
      <div class="fl-wrap">
        <p class="fl-footer-promise">{t('footer.evidence')}</p>
        <nav aria-label={t('footer.label')}>
          <ul>
            {links.map((link) => (
              <li key={link.key}>
                <a href={addressOf(link, language, path)}>{t(link.key)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="fl-footer-licence">
          <a href="https://www.apache.org/licenses/LICENSE-2.0">{t('footer.software')}</a>
        </p>
        {/* On paper only: where the page, and the addresses within it, are to be found. */}
        <p class="fl-printed">{address}</p>
      </div>
    </footer>
  )
}
