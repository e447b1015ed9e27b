import { inLanguage, type Language } from '#platform/i18n'
import { keepingTongue } from '#platform/ui'
import type { Claim } from '../claim.ts'

/** What Feilun says, each a link to where it says it. The same thing said of one page twice is listed once. */
export function ClaimList({ language, path, claims }: { language: Language; path: string; claims: readonly Claim[] }) {
  const unique = new Map(claims.map((claim) => [`${claim.href} ${claim.label['zh-Hant']}`, claim]))
  return (
    <ul class="fl-source-claims">
      {[...unique].map(([key, { href, label }]) => (
        <li key={key}>
          <a href={keepingTongue(href, path)}>{inLanguage(label, language)}</a>
        </li>
      ))}
    </ul>
  )
}
