import type { Content } from '#modules/packs'
import type { Disagreement, Quote } from './answer.ts'
import { citedQuotes, type TextOfSource } from './citedQuotes.ts'

const mostClaims = 6
const quotesEach = 2

/** The conflicts of the pack that touch what is quoted, each with the words of both sides. */
export async function disagreementsOn(
  quotes: readonly Quote[],
  { conflicts }: Content,
  textOfSource: TextOfSource,
): Promise<readonly Disagreement[]> {
  const touched = conflicts.filter(({ claims }) =>
    claims.some(({ cite }) =>
      cite.some((cited) =>
        quotes.some(({ source, start, end }) => source === cited.source && start < cited.end && cited.start < end),
      ),
    ),
  )
  const shown: Disagreement[] = []
  for (const { id, title, status, claims } of touched) {
    const said = []
    for (const { says, cite } of claims.slice(0, mostClaims))
      said.push({ says, quotes: [...(await citedQuotes(cite, textOfSource, quotesEach))] })
    shown.push({ id, title, status, href: `/blueprint/conflicts#${encodeURIComponent(id)}`, claims: said })
  }
  return shown
}
