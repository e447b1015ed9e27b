import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

/** `feilun accounts check`: whether the books are in order. Each fault is a line of JSON; with any, the exit code is 1. */
export const accounts: Command = async (args, terminal) => {
  if (args.length !== 1 || args[0] !== 'check') throw new UsageError('feilun accounts check')
  const t = cliMessages(terminal.language)
  return withModules(terminal, async ({ ledger }) => {
    const faults = await ledger.check()
    for (const fault of faults) terminal.write(`${JSON.stringify(fault)}\n`)
    if (faults.length === 0) terminal.write(`${t('accounts-good')}\n`)
    else terminal.complain(`${t('accounts-bad', { count: faults.length })}\n`)
    return faults.length === 0 ? 0 : 1
  })
}
