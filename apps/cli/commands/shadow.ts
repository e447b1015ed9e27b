import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { followFile, type Shadow } from '#modules/shadow'
import { repeat } from '../../server/repeat.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const everyMs = 10_000
type Counts = Awaited<ReturnType<Shadow['follow']>>

/** `feilun shadow read FILE…` and `feilun shadow tail FILE`: which services a log shows, kept as counts. One line of JSON for each reading. */
export const shadow: Command = async ([what, ...files], terminal) => {
  if ((what !== 'read' && what !== 'tail') || files.length === 0 || (what === 'tail' && files.length > 1))
    throw new UsageError('feilun shadow read FILE… | feilun shadow tail FILE')
  const t = cliMessages(terminal.language)
  return withModules(terminal, async (house) => {
    await house.packs.refresh()
    if (what === 'read') {
      for (const file of files) {
        const { isKnown, read } = await house.shadow.read(
          { name: 'feilun shadow read' },
          basename(file),
          createReadStream(file),
        )
        write(terminal, file, read, { isKnown })
      }
      return 0
    }
    const path = resolve(files[0] ?? '')
    const step = async () => {
      const grown = await followFile(path, await house.shadow.followed(path))
      if (grown !== undefined) write(terminal, path, await house.shadow.follow(path, grown.bytes, grown.at), {})
    }
    const stop = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map((signal) => once(process, signal)))
    await step()
    terminal.complain(`${t('shadow-following', { file: path })}\n`)
    const end = repeat(() => step().catch((error: unknown) => terminal.complain(`${String(error)}\n`)), everyMs)
    await stop
    await end()
    return 0
  })
}

const write = ({ write: out }: Terminal, file: string, counts: Counts, more: object): void =>
  out(`${JSON.stringify({ file, ...counts, ...more })}\n`)
