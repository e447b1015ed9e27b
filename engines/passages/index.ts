/** Cuts a text into passages and sentences by offsets, and sets the boilerplate of news pages aside. See README.md. */
export {
  boilerplateRules,
  passageKinds,
  type BoilerplateRule,
  type Hint,
  type Passage,
  type PassageKind,
  type Sentence,
  type Span,
} from './passage.ts'
export { readPassages } from './readPassages.ts'
export { readSentences, sentencesIn } from './sentences.ts'
