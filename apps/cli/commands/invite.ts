import { parseArgs } from 'node:util'
import { ROLES } from '#modules/identity'
import { originOf } from '../../server/originOf.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const granted = ROLES.filter((role) => role !== 'applicant')
const usage = `feilun invite --name "Chan Tai-man" --role ${granted.join('|')} [--role …] [--scheme ID] [--email ADDRESS]`

/** `feilun invite --name NAME --role ROLE …`: on standard output the link alone, so that it can be passed on. */
export const invite: Command = async (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      scheme: { type: 'string' },
      email: { type: 'string' },
    },
  })
  const { name, role: given = [], scheme, email } = values
  const roles = granted.filter((role) => given.includes(role))
  if (name === undefined || given.length === 0 || !given.every((each) => roles.some((role) => role === each)))
    throw new UsageError(usage)
  return withModules(terminal, async ({ config, identity }) => {
    const grants = roles.map((role) => (scheme === undefined ? { role } : { role, scheme }))
    const { link } = await identity.inviteAsOperator({ name, email, grants, language: terminal.language })
    terminal.write(`${new URL(link.path, originOf(config)).href}\n`)
    terminal.complain(`${cliMessages(terminal.language)('desk-link', { name: name.trim() })}\n`)
    return 0
  })
}
