import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { followPack } from '../../server/followPack.ts'
import { jobsOf } from '../../server/jobs.ts'
import { repeat } from '../../server/repeat.ts'
import type { Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

/** `feilun work`: does queued work in a process of its own until it is told to stop, and what is under way to its end. */
export const work: Command = async (args, terminal) => {
  parseArgs({ args: [...args], options: {} })
  const t = cliMessages(terminal.language)
  const complain = (fields: object, message: string) => terminal.complain(`${JSON.stringify({ message, ...fields })}\n`)
  const log = { info: () => {}, warn: complain, error: complain }
  return withModules(terminal, async (house) => {
    const follow = followPack(house)
    await follow()
    house.packs.current() // Without one there is nothing to work for: it is refused here, with what to do.
    const jobs = jobsOf(house, house.url, () => new Date(), log)
    const stop = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map((signal) => once(process, signal)))
    await jobs.start()
    const end = repeat(
      () => follow().catch((error: unknown) => log.warn({ error: String(error) }, 'pack not refreshed')),
      5_000,
    )
    terminal.complain(`${t('working')}\n`)
    await stop
    await end()
    await jobs.stop()
    return 0
  })
}
