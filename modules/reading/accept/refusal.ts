import type { FeilunError } from '#platform/errors'
import type { FieldProblem } from './problems.ts'

/** Which field a place of an amendment, or of the pack's content, was filled from. The first that fits. */
const places: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(title|summary|label|words|unit|by|explanation)\/(zh-Hant|en)$/, '$1-$2'],
  [/\/promise\/text\/(zh-Hant|en)$|\/promises\/[^/]+\/text\/(zh-Hant|en)$/, 'promise-text-$1$2'],
  [/\/text\/(zh-Hant|en)$/, 'shown-$1'],
  [/(?:office|offices\/[^/]+)\/name\/(zh-Hant|en)$/, 'office-name-$1'],
  [/\/claims\/0\/says\/(zh-Hant|en)$/, 'says-old-$1'],
  [/\/claims\/1\/says\/(zh-Hant|en)$/, 'says-new-$1'],
  [/\/source\/publisher\/(zh-Hant|en)$|\/sources\/[^/]+\/publisher\/(zh-Hant|en)$/, 'publisher-$1$2'],
  [/\/(?:amount|value)$/, 'value'],
  [/\/(approximation|part-of|as-of|purpose|state|shows)$/, '$1'],
  [/\/due\/(from|to)$/, '$1'],
  [/\/owner(?:\/office)?$/, 'office'],
  [/\/evidence\/(?:\d+\/)?date$/, 'as-of'],
]

function fieldAt(at: string): string {
  for (const [place, field] of places) {
    const found = place.exec(at)
    if (found) return found[0].replace(place, field).replace('zh-Hant', 'hant')
  }
  return 'as'
}

/** What the pack refused, at the fields that it was typed in. What belongs to no field stands at the first one. */
export const fieldProblems = (error: FeilunError): readonly FieldProblem[] =>
  error.details.map(({ at, message }) => ({ field: fieldAt(at), message }))
