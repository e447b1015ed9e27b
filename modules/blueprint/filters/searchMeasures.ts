import type { Content, Measure } from '#modules/packs'
import { languages } from '#platform/i18n'
import { foldText } from './foldText.ts'

/** What is searched of a measure: its titles and summaries in three languages, and the names of its owner. */
function wordsOf(measure: Measure, { offices }: Content): string {
  const { owner, title, summary } = measure
  const office = 'office' in owner ? offices.find(({ id }) => id === owner.office) : undefined
  const texts = [title, summary, ...(office === undefined ? [] : [office.name])]
  const words = texts.flatMap((text) => languages.map((language) => text[language]))
  return foldText([...words, ...(office?.aliases ?? [])].join('\n'))
}

/** Folding 45 measures takes OpenCC some milliseconds, and a loaded pack never changes: done once for each. */
const folded = new WeakMap<Content, ReadonlyMap<string, string>>()

function index(content: Content): ReadonlyMap<string, string> {
  const known = folded.get(content)
  if (known) return known
  const made = new Map(content.measures.map((measure) => [measure.id, wordsOf(measure, content)]))
  folded.set(content, made)
  return made
}

/** Tests whether a measure holds every word of `query`, in whichever script, case or width it was typed. */
export function searchMeasures(content: Content, query: string): (measure: Measure) => boolean {
  const terms = foldText(query)
    .split(' ')
    .filter((term) => term !== '')
  const words = index(content)
  return ({ id }) => {
    const text = words.get(id) ?? ''
    return terms.every((term) => text.includes(term))
  }
}
