import { parseArgs } from 'node:util'
import type { Role } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { isLoopback } from '../../server/administratorLink.ts'
import { originOf } from '../../server/originOf.ts'
import type { Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

/** Everybody whom a case can meet: two who review, and two who decide, since an appeal is decided by another. */
const cast = [
  { id: 'officer', role: 'programme-officer' },
  { id: 'reviewer-1', role: 'reviewer' },
  { id: 'reviewer-2', role: 'reviewer' },
  { id: 'approver-1', role: 'approver' },
  { id: 'approver-2', role: 'approver' },
  { id: 'auditor', role: 'auditor' },
] as const satisfies readonly { readonly id: string; readonly role: Role }[]

/**
 * `feilun demo`: a person for each role and a link for each, to try a scheme from all sides. Only where nobody else can come in: whoever has
 * such a link decides about money.
 * @throws FeilunError `config-invalid` for a server that others can reach
 */
export const demo: Command = async (args, terminal) => {
  parseArgs({ args: [...args], options: {} })
  const t = cliMessages(terminal.language)
  return withModules(terminal, async ({ config, identity }) => {
    const origin = originOf(config)
    if (![config.HOST, new URL(origin).hostname].every(isLoopback))
      throw new FeilunError('config-invalid', { count: 1 }, [{ at: 'HOST', message: t('demo-loopback') }])
    terminal.write(`${t('demo-applicant')}\n  ${origin}/schemes/smart-teaching-grant\n`)
    for (const { id, role } of cast) {
      const name = t(`demo-${id}`)
      const { language } = terminal
      const { link } = await identity.inviteAsOperator({ name, grants: [{ role }], language, next: '/work' })
      terminal.write(`${name}\n  ${new URL(link.path, origin).href}\n`)
    }
    terminal.complain(`${t('demo-how')}\n`)
    return 0
  })
}
