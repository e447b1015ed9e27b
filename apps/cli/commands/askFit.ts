import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createFinding, fitConfidence, questionsIn, weightsText } from '#modules/ask'
import { todayIn } from '../../server/today.ts'
import { readySources } from '../ask/readySources.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

const usualRefused = 0.95
const percent = (share: number): string => (100 * share).toFixed(1).padStart(8)

/**
 * `feilun ask-fit --questions FILE … [--refused 0.95] [--write FILE]`: fits when to refuse on the questions of some files, prints what it
 * comes to on questions left out of the fit, and writes the weights as a module of TypeScript.
 */
export const askFit: Command = async (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', multiple: true },
      refused: { type: 'string' },
      write: { type: 'string' },
    },
  })
  const paths = values.questions ?? []
  const refused = Number(values.refused ?? usualRefused)
  if (paths.length === 0 || !(refused > 0 && refused <= 1))
    throw new UsageError('feilun ask-fit --questions FILE … [--refused 0.95] [--write FILE]')
  const files = paths.map((path) => questionsIn(readFileSync(path, 'utf8')))
  return withModules(terminal, async (house) => {
    await readySources(house, resolve(house.config.FEILUN_PACK))
    const fitted = await fitConfidence(
      createFinding({ ...house, today: () => todayIn(house.packs.current().content.pack.timezone, new Date()) }),
      files,
      refused,
    )
    for (const { file, form, hitAt5, refused: share } of fitted.shares)
      terminal.write(`${basename(paths[file] ?? '').padEnd(24)}${form.padEnd(12)}${percent(hitAt5)}${percent(share)}\n`)
    const names = paths.map((path) => basename(path)).join(', ')
    const text = weightsText(fitted, `fitted on ${names} for ${100 * refused} % refused.`)
    if (values.write === undefined) terminal.write(text)
    else writeFileSync(values.write, text)
    return 0
  })
}
