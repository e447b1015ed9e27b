import { fromTemplates } from '../templates/index.ts'
import type { Example } from './example.ts'
import { readExamples } from './readExamples.ts'

const templateSeed = 7
const perPattern = 32

/** What the committed weights are fitted on: the rows of a file and the templates. */
export const usualExamples = (content: string): readonly Example[] => [
  ...readExamples(content),
  ...fromTemplates(templateSeed, perPattern),
]
