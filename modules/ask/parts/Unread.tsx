import { words } from '../words.ts'
import type { AskedContext } from './asked.ts'

/** Says which sources could not be searched, since their full text is not here. */
export function Unread({ context: { language, sources } }: { context: AskedContext }) {
  if (sources.unread.length === 0) return null
  return (
    <div class="fl-asked-unread">
      <p>{words(language).count('answer.unread', sources.unread.length)}</p>
      <SourceLinks sources={sources.unread} />
    </div>
  )
}

export function SourceLinks({ sources }: { sources: AskedContext['sources']['named'] }) {
  return (
    <ul class="fl-asked-sources">
      {sources.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
