import { Tag } from '#platform/ui'
import { words } from '#modules/stand/words'
import { allLines, type Standing } from '../standing/standing.ts'
import { tones } from './StandTally.tsx'
import type { StandContext } from './telling.ts'

/** The name of the scheme that the reader came to ask about, above a title; nothing where they came to ask about all. */
export function aboutKicker({ about, language, pack }: StandContext): string | undefined {
  const scheme = pack.content.schemes.find(({ id }) => id === about)
  return scheme === undefined ? undefined : words(language)('about.kicker', { scheme: scheme.title[language] })
}

/** Where the reader stands with the scheme they came to ask about, before everything else. */
export function AboutScheme({ context, standing }: { context: StandContext; standing: Standing }) {
  const { about, language } = context
  const line = allLines(standing).find(({ scheme }) => scheme.id === about)
  if (line === undefined) return null
  const t = words(language)
  return (
    <p class="fl-about">
      {t('about.answer')} <a href={`#scheme-${line.scheme.id}`}>{line.scheme.title[language]}</a>{' '}
      <Tag tone={tones[line.group]}>{t(`group.${line.group}`)}</Tag>
    </p>
  )
}
