import { fromTemplates } from '../templates/index.ts'
import type { Example } from './example.ts'
import { bundled, joined } from './joined.ts'
import { readExamples } from './readExamples.ts'

const templateSeed = 7
/** Few, so that a pattern with many slots counts for no more than a sentence that stands alone. */
const perPattern = 8

/** What the committed weights are fitted on: the rows of a file, what they come to joined, and the templates. */
export function usualExamples(content: string): readonly Example[] {
  const rows = bundled(readExamples(content))
  return [...rows, ...joined(rows), ...fromTemplates(templateSeed, perPattern)]
}
