import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { clockOf } from '../../server/clock.ts'
import { followPack } from '../../server/followPack.ts'
import { gatewayNodeOf } from '../../server/gatewayOf.ts'
import { startGatewayServer } from '../../server/gatewayServer.ts'
import { repeat } from '../../server/repeat.ts'
import { terminalMessages } from '../../server/terminal.ts'
import type { Command } from '../command.ts'
import { withModules } from '../withModules.ts'

/** How long calls that run may take once it is told to stop, before they are cut off. */
const callsMayTakeMs = 30_000

/** `feilun gateway serve`: a node that does nothing but serve calls of models, on PORT and HOST, until it is told to stop; what runs then is ended first. */
export const serve: Command = async (args, terminal) => {
  parseArgs({ args: [...args], options: {} })
  const t = terminalMessages(terminal.language)
  const shown = (_: string, value: unknown): unknown => (value instanceof Error ? value.stack : value)
  const log = {
    error: (fields: object, message: string) => terminal.complain(`${JSON.stringify({ message, ...fields }, shown)}\n`),
  }
  return withModules(terminal, async (house) => {
    const { config, database } = house
    const follow = followPack(house)
    await follow()
    house.packs.current() // Whose city this is, and what a day is in it: without a pack it is refused here, with what to do.
    const stop = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map((signal) => once(process, signal)))
    const node = await gatewayNodeOf(config, { ...house, databaseUrl: house.url, now: clockOf(config), log })
    const server = await startGatewayServer(config, { node, ping: database.ping }).catch(async (error: unknown) => {
      await node.stop(0)
      throw error
    })
    const end = repeat(() => follow().catch((err: unknown) => log.error({ err }, 'pack not refreshed')), 5_000)
    terminal.complain(`${t('ready', { url: `${server.url}/v1` })}\n`)
    await stop
    terminal.complain(`${t('stopping')}\n`)
    await end()
    await server.close(callsMayTakeMs)
    return 0
  })
}
