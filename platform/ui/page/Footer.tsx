import type { Language } from '#platform/i18n'
import { keepingTongue } from '../address.ts'
import { words } from '../words.ts'

const links = [
  { key: 'footer.about', href: '/about' },
  { key: 'footer.api', href: '/api/openapi.json' },
  { key: 'footer.promises', href: '/promises.ics' },
  { key: 'footer.changes', href: '/changes.atom' },
  { key: 'footer.errors', href: '/errors' },
  { key: 'footer.licence', href: '/licence' },
] as const

/** Only pages follow the reader's language; a feed or an API has its own address. */
const isPage = (href: string): boolean => !href.includes('.')

export function Footer({ language, path, address }: { language: Language; path: string; address: string }) {
  const t = words(language)
  return (
    <footer class="fl-footer">
      <div class="fl-wrap">
        <p class="fl-footer-promise">{t('footer.device')}</p>
        <p>{t('footer.evidence')}</p>
        <nav aria-label={t('footer.label')}>
          <ul>
            {links.map(({ key, href }) => (
              <li key={key}>
                <a href={isPage(href) ? keepingTongue(href, path) : href}>{t(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="fl-footer-licence">{t('footer.software')}</p>
        {/* On paper only: where the page, and the addresses within it, are to be found. */}
        <p class="fl-printed">{address}</p>
      </div>
    </footer>
  )
}
