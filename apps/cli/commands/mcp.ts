import { resolve } from 'node:path'
import { serveOnStdio } from '#modules/mcp'
import { todayIn } from '../../server/today.ts'
import { readySources } from '../ask/readySources.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

/**
 * `feilun mcp`: the tools for the program that started this one, until it closes our standard input;
 * what it asked before is still answered. Only the protocol is written to standard output.
 */
export const mcp: Command = async (args, terminal) => {
  if (args.length > 0) throw new UsageError('feilun mcp')
  return withModules(terminal, async (house) => {
    const { packs, ask, evidence, config } = house
    await readySources(house, resolve(config.FEILUN_PACK))
    const today = () => todayIn(packs.current().content.pack.timezone, new Date())
    const lines = { input: process.stdin, output: process.stdout }
    const ended = await serveOnStdio({ ask, evidence, packs, today }, lines, (error) =>
      terminal.complain(`${error.message}\n`),
    )
    return ended === 'over' ? 0 : 1
  })
}
