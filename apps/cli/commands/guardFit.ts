import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { byLanguage, cardFigures, fit, usualExamples, weightsModule, type Scored } from '#engines/guard/injection/fit'
import { UsageError, type Command } from '../command.ts'
import { readDataFile } from '../guard/dataFile.ts'
import { tallyLines } from '../guard/tallyLines.ts'

const home = 'engines/guard/injection'
const begins = '<!-- figures: made by feilun guard-fit, do not edit -->'
const ends = '<!-- end of figures -->'

/** The card with other figures between its two marks. */
function withFigures(card: string, figures: string): string {
  const from = card.indexOf(begins)
  const to = card.indexOf(ends)
  if (from === -1 || to < from) throw new RangeError('The model card has lost the marks of its figures.')
  return `${card.slice(0, from + begins.length)}\n${figures}\n${card.slice(to)}`
}

/**
 * `feilun guard-fit --data FILE [--write]`: fits the model of injected orders on a file and on the templates, prints what it comes to, and
 * with `--write`, from the root of the repository, replaces the weights and the figures of the model card. The same file gives the same
 * bytes.
 */
export const guardFit: Command = (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, write: { type: 'boolean', default: false } },
  })
  const path = values.data
  if (path === undefined) throw new UsageError('feilun guard-fit --data FILE [--write]')
  const examples = readDataFile(path, usualExamples)
  const fitted = fit(examples)
  const { model, crossFitted, validation } = fitted
  const sha256 = createHash('sha256').update(model.grams).update(model.marks).digest('hex')
  const lines = (scored: readonly Scored[]): string =>
    tallyLines(byLanguage(scored.map(({ example, logit }) => ({ ...example, isFlagged: logit >= model.threshold }))))
  terminal.write(
    `${sha256}  threshold ${model.threshold}\n\ncross-fitted\n${lines(crossFitted)}\nvalidation\n${lines(validation)}`,
  )
  if (values.write) {
    writeFileSync(`${home}/weights/weights.ts`, weightsModule(model, sha256))
    const card = readFileSync(`${home}/MODEL_CARD.md`, 'utf8')
    writeFileSync(`${home}/MODEL_CARD.md`, withFigures(card, cardFigures(examples, fitted, sha256)))
  }
  return Promise.resolve(0)
}
