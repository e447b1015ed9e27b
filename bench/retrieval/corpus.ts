import { readFileSync } from 'node:fs'
import { below, pick, type Random } from '../rules/random.ts'

export interface Passage {
  readonly id: string
  readonly text: string
}

export interface Question {
  readonly text: string
  readonly answers: readonly string[]
}

export interface Corpus {
  readonly name: string
  readonly passages: readonly Passage[]
  readonly questions: readonly Question[]
}

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

/** The corpus of two files in the form of `feilun retrieval-eval`. */
export function readCorpus(passagesPath: string, questionsPath: string): Corpus {
  const passages = linesOf(passagesPath).map((line): Passage => JSON.parse(line))
  const questions = linesOf(questionsPath).map((line): Question => {
    const { text, answer_ids: answers }: { text: string; answer_ids: readonly string[] } = JSON.parse(line)
    return { text, answers }
  })
  return { name: passagesPath, passages, questions: questions.filter(({ answers }) => answers.length > 0) }
}

/** Words of two characters, used as often as words of a language are: the k-th one in k. */
function words(random: Random, count: number): () => string {
  const made = Array.from({ length: count }, () =>
    String.fromCodePoint(0x4e00 + below(random, 3_000), 0x4e00 + below(random, 3_000)),
  )
  return () => made[Math.min(count - 1, Math.floor(count ** random()) - 1)] ?? ''
}

/** A corpus of made-up words for where no other is at hand: a question takes half of the words of one sentence and some of its own. */
export function makeCorpus(random: Random, passages: number, questions: number): Corpus {
  const word = words(random, 30_000)
  const made = Array.from({ length: passages }, (_, at) => {
    const sentences = Array.from({ length: 8 }, () => Array.from({ length: 12 }, word))
    return { id: String(at), sentences, text: sentences.map((sentence) => `${sentence.join('')}。`).join('') }
  })
  return {
    name: 'made-up words',
    passages: made,
    questions: Array.from({ length: questions }, () => {
      const { id, sentences } = pick(random, made)
      const taken = pick(random, sentences).filter(() => random() < 0.5)
      return { text: [...taken, word(), word()].join(''), answers: [id] }
    }),
  }
}
