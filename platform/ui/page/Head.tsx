import { languages, localeOf, type Language } from '#platform/i18n'
import { inNoTongue, inTongue } from '../address.ts'
import type { Site } from '../site.ts'
import { words } from '../words.ts'

export interface HeadProps {
  site: Site
  language: Language
  title: string
  path: string
  description?: string | undefined
  scripts?: readonly string[] | undefined
  structuredData?: object | undefined
  noindex?: boolean | undefined
  /** Whether the page sends a form back with what is wrong: its title says so first. */
  isSentBack?: boolean | undefined
}

/** JSON that cannot end the script element it stands in, whatever its strings hold. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

export function Head(props: HeadProps) {
  const { site, language, title, path, description, scripts = [], structuredData, noindex, isSentBack } = props
  const wrong = isSentBack === true ? words(language)('error.prefix') : ''
  const name = site.name[language]
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? name : `${wrong}${title} – ${name}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      {/* The --livery of tokens.css and dark.css, since a browser's own bar knows no tokens. */}
      <meta name="theme-color" content="#00543a" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0b2a1f" media="(prefers-color-scheme: dark)" />
      {noindex === true && <meta name="robots" content="noindex" />}
      <link rel="icon" type="image/svg+xml" href={site.asset('mark.svg')} />
      <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={site.asset('latin.woff2')} />
      <link rel="stylesheet" href={site.styles} />
      <link rel="canonical" href={site.origin + inTongue(path, language)} />
      {languages.map((each) => (
        <link key={each} rel="alternate" hreflang={localeOf[each]} href={site.origin + inTongue(path, each)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={site.origin + inNoTongue(path)} />
      <link rel="alternate" type="application/atom+xml" href={inTongue('/changes.atom', language)} />
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      {structuredData !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(structuredData) }} />
      )}
    </head>
  )
}
