import { parseArgs } from 'node:util'
import { deskLink } from '../../server/deskLink.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const usage = 'feilun desk --name "Chan Tai-man"'

/** Where the server is to be found: its public address, or the one it listens on; one that listens everywhere is here too. */
const originOf = ({
  FEILUN_ORIGIN,
  HOST,
  PORT,
}: {
  FEILUN_ORIGIN?: string | undefined
  HOST: string
  PORT: number
}) => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return FEILUN_ORIGIN ?? `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

/** `feilun desk --name NAME`: on standard output the link alone, so that it can be passed on. */
export const desk: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { name: { type: 'string' } } })
  const { name } = values
  if (name === undefined) throw new UsageError(usage)
  return withModules(terminal, async ({ config, desk: opened }) => {
    terminal.write(`${await deskLink(opened, originOf(config), name)}\n`)
    terminal.complain(`${cliMessages(terminal.language)('desk-link', { name: name.trim() })}\n`)
    return 0
  })
}
