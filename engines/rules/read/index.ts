/** The reader of YAML packs, kept apart from the engine so that a browser need not load it. */
export { readRulePack, CONTENT_KEYS, type ReadOptions, type ReadRulePack } from './readRulePack.ts'
export { readYamlFiles, type LocatedFile } from './readYamlFiles.ts'
export { pathText, placeAt, plain, type Entry, type Located, type Place } from './located.ts'
export type { PackFile, PackProblem } from './problem.ts'
export { rulesSchema, RULE_KEYS } from './schema.ts'
export { ENGLISH, faultWords, termWords, type Wording } from '../words/faultWords.ts'
export { CITATION_SCHEMA } from './citation.ts'
export { TEXT_SCHEMA } from './text.ts'
