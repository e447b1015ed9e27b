import { fromTemplates } from '../templates/index.ts'
import type { Example } from './example.ts'
import { readExamples } from './readExamples.ts'

const templateSeed = 7
/** Few, so that a pattern with many slots counts for no more than a sentence that stands alone. */
const perPattern = 8

/** What the committed weights are fitted on: the rows of a file and the templates. */
export const usualExamples = (content: string): readonly Example[] => [
  ...readExamples(content),
  ...fromTemplates(templateSeed, perPattern),
]
