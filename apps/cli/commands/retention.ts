import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { withModules } from '../withModules.ts'

/** `feilun retention [--dry-run]`: drops what was kept long enough, or says what would go; one line of a word and a count each. */
export const retention: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } })
  return withModules(terminal, async ({ data, packs }) => {
    await packs.refresh()
    const counts = values['dry-run'] ? await data.wouldRetain() : await data.retain()
    for (const { what, count } of counts) terminal.write(`${what}\t${count}\n`)
    return 0
  })
}
