import { inLanguage, type Language } from '#platform/i18n'
import { keepingTongue } from '#platform/ui'
import type { Claim } from '../claim.ts'
import { sortsOf } from './claimWords.ts'

/** What Feilun says, each a link to where it says it. Several things said of one entry are one line that names them all. */
export function ClaimList({ language, path, claims }: { language: Language; path: string; claims: readonly Claim[] }) {
  const entries = Map.groupBy(claims, ({ href, label }) => `${href} ${label['zh-Hant']}`)
  return (
    <ul class="fl-source-claims">
      {[...entries].map(([key, together]) => {
        const [first] = together
        const sorts = sortsOf(
          together.map(({ kind }) => kind),
          language,
        )
        return (
          first !== undefined && (
            <li key={key}>
              <a href={keepingTongue(first.href, path)}>{inLanguage(first.label, language)}</a>
              {sorts !== '' && <span class="fl-source-sort"> {sorts}</span>}
            </li>
          )
        )
      })}
    </ul>
  )
}
