import type { Language, Text } from '#platform/i18n'
import { Mark } from './Mark.tsx'

interface WordmarkProps {
  name: Text
  language: Language
  href: string
  /** Whether this is the front page, which it leads to. */
  here: boolean
}

/** The name plate: the mark, the name in Han characters and in Latin letters, as on a street sign of the city. */
export function Wordmark({ name, language, href, here }: WordmarkProps) {
  const han = language === 'en' ? 'zh-Hant' : language
  return (
    <a class="fl-wordmark" href={href} rel="home" aria-current={here ? 'page' : undefined}>
      <Mark />
      <span class="fl-wordmark-han" lang={han}>
        {name[han]}
      </span>{' '}
      <span class="fl-wordmark-latin" lang="en">
        {name.en}
      </span>
    </a>
  )
}
