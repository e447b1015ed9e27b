import { Notice } from '#platform/ui'
import type { Language } from '#platform/i18n'
import type { Move } from '../standing/moves.ts'
import { words } from '#modules/stand/words'

/** What a change of an answer has moved, said once at the top; the lines themselves are marked where they now stand. */
export function Moves({ language, moves }: { language: Language; moves: readonly Move[] }) {
  const t = words(language)
  if (moves.length === 0) {
    return (
      <Notice tone="neutral">
        <p>{t('moved.none')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="attention" title={t.count('moved.title', moves.length)}>
      <ul>
        {moves.map(({ scheme, from, to }) => (
          <li key={scheme.id}>
            <a href={`#scheme-${scheme.id}`}>
              {t('moved.line', { scheme: scheme.title[language], from: t(`group.${from}`), to: t(`group.${to}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
