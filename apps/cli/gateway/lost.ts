import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { decimalOf, minor } from '#modules/accounts'
import { endLostNode, listOverruns, lostNodes } from '#modules/gateway'
import { FeilunError } from '#platform/errors'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { gatewayMessages } from './words.ts'

const usage = 'feilun gateway lost | overruns | settle-lost NODE | release-lost NODE [--by NAME]'
const dollars = (amount: number): string => decimalOf(minor(amount), 'usd-micro')

/** `feilun gateway lost`: nodes that have not been seen for a minute and still have money. */
const lost: Command = async (args, terminal) => {
  if (args.length > 0) throw new UsageError(usage)
  const t = gatewayMessages(terminal.language)
  return withModules(terminal, async ({ database }) => {
    const nodes = await lostNodes(database)
    for (const { node, host, seen, leased } of nodes)
      terminal.write(`${t('lost-node', { node, host, seen: seen.toISOString(), leased: dollars(leased) })}\n`)
    terminal.complain(`${t(nodes.length === 0 ? 'none-lost' : 'lost-remedy')}\n`)
    return 0
  })
}

/** `feilun gateway overruns`: calls that came to more than their budget had, the newest first. */
const overruns: Command = async (args, terminal) => {
  if (args.length > 0) throw new UsageError(usage)
  const t = gatewayMessages(terminal.language)
  return withModules(terminal, async ({ database }) => {
    const { newest, count, sum } = await listOverruns(database)
    for (const { call, account, amount, at } of newest)
      terminal.write(`${t('overrun', { at: at.toISOString(), call, account, amount: dollars(amount) })}\n`)
    terminal.complain(`${count === 0 ? t('no-overruns') : t('overruns-sum', { count, sum: dollars(sum) })}\n`)
    return 0
  })
}

/** `feilun gateway settle-lost|release-lost NODE`: what a node had leased whose disk will not come back counts as spent, or goes back. */
const endLost =
  (how: 'settle' | 'release'): Command =>
  async (args, terminal) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { by: { type: 'string' } },
      allowPositionals: true,
    })
    const [node, ...more] = positionals
    if (node === undefined || more.length > 0) throw new UsageError(usage)
    const t = gatewayMessages(terminal.language)
    return withModules(terminal, async ({ database, ledger }) => {
      const leased = (await lostNodes(database)).find((one) => one.node === node)?.leased ?? 0
      try {
        await endLostNode({ database, ledger }, { node, by: values.by ?? userInfo().username, how })
      } catch (error) {
        if (!(error instanceof FeilunError) || error.code !== 'not-found') throw error
        terminal.complain(`${t('not-lost', { node })}\n`)
        return 1
      }
      terminal.write(`${t(how === 'settle' ? 'lost-settled' : 'lost-released', { node, leased: dollars(leased) })}\n`)
      return 0
    })
  }

/** What `feilun gateway` can be told about nodes that are gone and money that was not there. */
export const lostCommands: Readonly<Record<string, Command>> = {
  lost,
  overruns,
  'settle-lost': endLost('settle'),
  'release-lost': endLost('release'),
}
export const lostUsage = usage
