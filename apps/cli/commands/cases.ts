import { parseArgs } from 'node:util'
import { createReplays } from '#modules/casework'
import { readRules } from '#modules/packs'
import { replayedLine, trialLines } from '../cases/lines.ts'
import { casesMessages } from '../cases/words.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

/** `feilun cases replay REFERENCE|--all`: the exit code is 1 where a decision is not come to again. What was erased is no fault. */
const replay: Command = async (args, terminal) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  })
  const [reference] = positionals
  if ((reference === undefined) === !values.all) throw new UsageError('feilun cases replay REFERENCE|--all')
  return withModules(terminal, async ({ database, packs }) => {
    const replays = createReplays({ database, packs })
    const found = { same: 0, differs: 0, erased: 0, 'pack-missing': 0 }
    const decisions = reference === undefined ? replays.replayAll() : await replays.replay(reference)
    for await (const one of decisions) {
      found[one.kind]++
      if (one.kind !== 'same' || !values.all) terminal.write(`${replayedLine(one, terminal.language)}\n`)
    }
    const all = found.same + found.differs + found.erased + found['pack-missing']
    const sums = { ...found, all, missing: found['pack-missing'] }
    terminal.write(`${casesMessages(terminal.language)('replayed', sums)}\n`)
    return found.differs + found['pack-missing'] === 0 ? 0 : 1
  })
}

/** `feilun cases try --pack FOLDER [--scheme ID]` */
const trial: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string' }, scheme: { type: 'string' } } })
  const { pack: folder, scheme } = values
  if (folder === undefined) throw new UsageError('feilun cases try --pack FOLDER [--scheme ID]')
  const rules = await readRules(folder)
  return withModules(terminal, async ({ database, packs }) => {
    const tried = await createReplays({ database, packs }).tryRules(rules, scheme === undefined ? {} : { scheme })
    terminal.write(
      trialLines(tried, terminal.language)
        .map((line) => `${line}\n`)
        .join(''),
    )
    return 0
  })
}

const commands: Readonly<Record<string, Command>> = { replay, try: trial }

/** `feilun cases replay|try …` */
export const cases: Command = async ([name = '', ...rest], terminal) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError('feilun cases replay|try …')
  return command(rest, terminal)
}
