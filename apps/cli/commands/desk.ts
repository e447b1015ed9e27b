import { parseArgs } from 'node:util'
import { originOf } from '../../server/originOf.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const usage = 'feilun desk --name "Chan Tai-man"'

/** `feilun desk --name NAME`: on standard output the link alone, so that it can be passed on. */
export const desk: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { name: { type: 'string' } } })
  const { name } = values
  if (name === undefined) throw new UsageError(usage)
  return withModules(terminal, async ({ config, desk: opened }) => {
    const { path } = await opened.makeLink(name)
    terminal.write(`${new URL(path, originOf(config)).href}\n`)
    terminal.complain(`${cliMessages(terminal.language)('desk-link', { name: name.trim() })}\n`)
    return 0
  })
}
