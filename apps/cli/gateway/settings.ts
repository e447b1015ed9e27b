import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readSettings, unpricedRoutes, type SettingsFile } from '#modules/gateway'
import { asOfDate } from '../asOfDate.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'
import { withModules } from '../withModules.ts'
import { gatewayMessages } from './words.ts'

const usage = 'feilun gateway load FILE | check FILE | show | secret PROVIDER'

const fileAt = async (path: string): Promise<SettingsFile> => {
  const read = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : path)
  })
  return { name: path, text: read }
}

/** The one thing that a command is about, and who does it: `--by`, or as the machine calls them. */
function given(args: readonly string[]): { readonly what: string; readonly by: string } {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { by: { type: 'string' } },
    allowPositionals: true,
  })
  const [what, ...more] = positionals
  if (what === undefined || more.length > 0) throw new UsageError(usage)
  return { what, by: values.by ?? userInfo().username }
}

type Read = ReturnType<typeof readSettings>

/** What is in a file that has nothing wrong with it, and which of it will be refused for want of a price. */
function tell(settings: Read, today: string, { write, complain, language }: Terminal): void {
  const t = gatewayMessages(language)
  const { providers, models, prices } = settings
  write(`${t('right', { providers: providers.length, models: models.length, prices: prices.length })}\n`)
  for (const route of unpricedRoutes(settings, today)) complain(`${t('no-price', route)}\n`)
}

/** `feilun gateway check FILE`: whether it could be loaded; needs no database. */
const check: Command = async (args, terminal) => {
  const settings = readSettings(await fileAt(given(args).what))
  tell(settings, asOfDate(undefined), terminal)
  return 0
}

/** `feilun gateway load FILE`: makes its settings those in force, whole or not at all. */
const load: Command = async (args, terminal) => {
  const { what, by } = given(args)
  const file = await fileAt(what)
  return withModules(terminal, async ({ gateway }) => {
    const { version, settings } = await gateway.upstreams.load(file, by)
    tell(settings, asOfDate(undefined), terminal)
    terminal.write(`${gatewayMessages(terminal.language)('loaded', { version })}\n`)
    return 0
  })
}

/** `feilun gateway show`: on standard output what is in force, as it was written; it holds no key. */
const show: Command = async (args, terminal) => {
  if (args.length > 0) throw new UsageError(usage)
  const t = gatewayMessages(terminal.language)
  return withModules(terminal, async ({ gateway }) => {
    const shown = await gateway.upstreams.shown()
    if (shown === undefined) {
      terminal.complain(`${t('nothing')}\n`)
      return 1
    }
    const { id: version, loadedBy: by, loadedAt, text: written } = shown
    terminal.complain(`${t('in-force', { version, by, at: loadedAt.toISOString() })}\n`)
    terminal.write(written)
    return 0
  })
}

/** `feilun gateway secret PROVIDER`: seals the key that standard input gives. Never an argument: those can be seen by every user of the machine. */
const secret: Command = async (args, terminal) => {
  const { what: provider, by } = given(args)
  const t = gatewayMessages(terminal.language)
  if (process.stdin.isTTY) terminal.complain(`${t('paste', { provider })}\n`)
  const key = (await text(process.stdin)).trim()
  return withModules(terminal, async ({ gateway }) => {
    await gateway.upstreams.setSecret({ provider, secret: key, by })
    terminal.write(`${t('sealed', { provider })}\n`)
    return 0
  })
}

/** What `feilun gateway` can be told about providers, models and prices. */
export const settingsCommands: Readonly<Record<string, Command>> = { check, load, show, secret }
export const settingsUsage = usage
