import type { ComponentChildren } from 'preact'
import { localeOf } from '#platform/i18n'
import { inTongue, keepingTongue } from '../address.ts'
import { words } from '../words.ts'
import { Footer } from './Footer.tsx'
import { Head, type HeadProps } from './Head.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import { Navigation, type Place } from './Navigation.tsx'
import { OwnPageLink } from './OwnPageLink.tsx'
import { Wordmark } from './Wordmark.tsx'

export interface PageProps extends HeadProps {
  /** Where in the site the page stands; its link in the navigation is marked as the current one. */
  active?: Place | undefined
  children?: ComponentChildren
}

/**
 * A whole document. `path` is the address the page was asked for, with its query: the links to the other languages are
 * made from it. Nothing is inline but structured data, so the strictest content-security policy holds.
 */
export function Page({ active, children, ...head }: PageProps) {
  const { site, language, path } = head
  return (
    <html lang={localeOf[language]} class="fl-html">
      <Head {...head} />
      <body class="fl-body">
        <a class="fl-skip" href="#main">
          {words(language)('skip')}
        </a>
        <header class="fl-header">
          <div class="fl-wrap fl-header-row">
            <Wordmark name={site.name} language={language} href={keepingTongue('/', path)} here={active === 'home'} />
            <Navigation language={language} path={path} active={active} />
            <OwnPageLink language={language} path={path} here={active === 'me'} />
            <LanguageLinks language={language} path={path} />
          </div>
        </header>
        <main id="main" class="fl-main fl-wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer language={language} path={path} address={site.origin + inTongue(path, language)} />
        {/* Han slices come last: the page is readable in the device's own font while their list arrives. */}
        <link rel="stylesheet" href={site.asset('web-han.css')} />
      </body>
    </html>
  )
}
