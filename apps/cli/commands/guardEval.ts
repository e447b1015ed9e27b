import { parseArgs } from 'node:util'
import {
  byKind,
  byLanguage,
  committedModel,
  logitOfText,
  readExamples,
  type Judged,
} from '#engines/guard/injection/fit'
import { UsageError, type Command } from '../command.ts'
import { readDataFile } from '../guard/dataFile.ts'
import { tallyLines } from '../guard/tallyLines.ts'

/**
 * `feilun guard-eval --data FILE [--json]`: judges each line of a JSONL file with the committed model and prints recall and false positives
 * by language and by kind with 95 % intervals. Prints figures alone, never a text.
 */
export const guardEval: Command = (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const path = values.data
  if (path === undefined) throw new UsageError('feilun guard-eval --data FILE [--json]')
  const examples = readDataFile(path, readExamples)
  const model = committedModel()
  const judged = examples.map(({ text, origin, language, kind, isAttack }): Judged => ({
    language,
    kind,
    isAttack,
    isFlagged: logitOfText(text, origin, model) >= model.threshold,
  }))
  if (values.json) {
    const figures = { threshold: model.threshold, languages: byLanguage(judged), kinds: byKind(judged) }
    terminal.write(`${JSON.stringify(figures)}\n`)
  } else terminal.write(`${tallyLines(byLanguage(judged))}\n${tallyLines(byKind(judged))}`)
  return Promise.resolve(0)
}
