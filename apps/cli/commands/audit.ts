import { parseArgs } from 'node:util'
import { FeilunError } from '#platform/errors'
import { reportLines } from '../audit/lines.ts'
import { auditMessages } from '../audit/words.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

const usage = 'feilun audit verify [--against HASH …] | checkpoint'

/** `feilun audit verify`: proves the log of every case; the exit code is 1 where it does not hold. */
const verify: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { against: { type: 'string', multiple: true } } })
  const { against = [] } = values
  if (!against.every((hash) => /^[0-9a-f]{64}$/.test(hash))) throw new UsageError(usage)
  return withModules(terminal, async ({ casework }) => {
    const report = await casework.verify(against)
    terminal.write(`${reportLines(report, terminal.language).join('\n')}\n`)
    if (report.faultCount > 0) throw new FeilunError('audit-broken', { faults: report.faultCount })
    terminal.write(`${auditMessages(terminal.language)('holds')}\n`)
    return 0
  })
}

/** `feilun audit checkpoint`: on standard output its number and hash alone, so that they can be kept elsewhere. */
const checkpoint: Command = async (args, terminal) => {
  parseArgs({ args: [...args], options: {} })
  return withModules(terminal, async ({ casework }) => {
    const { number, hash } = await casework.checkpoint()
    terminal.write(`${number} ${hash}\n`)
    return 0
  })
}

const commands: Readonly<Record<string, Command>> = { verify, checkpoint }

/** `feilun audit verify|checkpoint` */
export const audit: Command = async ([name = '', ...rest], terminal) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError(usage)
  return command(rest, terminal)
}
