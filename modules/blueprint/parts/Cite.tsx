import { hrefOfSpan } from '#modules/evidence'
import type { Citation as Cited } from '#modules/packs'
import { Citation } from '#platform/ui'
import type { View } from '../pages/view.ts'

/** One span is cited once, however many statements of a line rest on it. */
function distinct(cite: readonly Cited[]): readonly Cited[] {
  return [...new Map(cite.map((each) => [`${each.source} ${each.start}-${each.end}`, each])).values()]
}

/**
 * The raised numbers beside a claim, one for each span that it rests on. On a page that prints its quotes they are the numbers of
 * those and lead down to them; elsewhere they count from 1 and lead to the quote in its source.
 */
export function Cite({ view, cite }: { view: View; cite: readonly Cited[] }) {
  return (
    <span class="bp-cite">
      {distinct(cite).map((each, index) => {
        const note = view.noteOf?.(each)
        return (
          <Citation
            key={index}
            language={view.language}
            href={note === undefined ? view.to(hrefOfSpan(each)) : `#quote-${note}`}
            n={note ?? index + 1}
            source={view.sourceOf(each)}
          />
        )
      })}
    </span>
  )
}
