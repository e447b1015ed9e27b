import { describe, FeilunError } from '#platform/errors'
import { errorLines, terminalLanguage } from '../server/terminal.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import { cliMessages } from './words.ts'

/** Every command, loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  accounts: async () => (await import('./commands/accounts.ts')).accounts,
  stand: async () => (await import('./commands/stand.ts')).stand,
  ask: async () => (await import('./commands/ask.ts')).ask,
  'ask-eval': async () => (await import('./commands/askEval.ts')).askEval,
  'ask-fit': async () => (await import('./commands/askFit.ts')).askFit,
  guard: async () => (await import('./commands/guard.ts')).guard,
  'guard-eval': async () => (await import('./commands/guardEval.ts')).guardEval,
  'guard-fit': async () => (await import('./commands/guardFit.ts')).guardFit,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  decide: async () => (await import('./commands/decide.ts')).decide,
  'retrieval-eval': async () => (await import('./commands/retrievalEval.ts')).retrievalEval,
  read: async () => (await import('./commands/read.ts')).read,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  invite: async () => (await import('./commands/invite.ts')).invite,
  desk: async () => (await import('./commands/desk.ts')).desk,
  demo: async () => (await import('./commands/demo.ts')).demo,
  work: async () => (await import('./commands/work.ts')).work,
  cases: async () => (await import('./commands/cases.ts')).cases,
  audit: async () => (await import('./commands/audit.ts')).audit,
  retention: async () => (await import('./commands/retention.ts')).retention,
  gateway: async () => (await import('./commands/gateway.ts')).gateway,
  shadow: async () => (await import('./commands/shadow.ts')).shadow,
  pack: async () => (await import('./commands/pack.ts')).pack,
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** A reader that has seen enough (`| head`) ends us quietly, as it does any tool. */
const endWithReader = (): void => {
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** Runs `feilun ARGS` at the terminal of this process and gives the exit code. */
export function run(args: readonly string[]): Promise<number> {
  endWithReader()
  return runAt(args, {
    language: terminalLanguage(process.env),
    env: process.env,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  })
}

/** Runs `feilun ARGS` at a terminal and gives the exit code; every error is told there. */
export async function runAt(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language } = terminal
  const t = cliMessages(language)
  const [name = 'help', ...rest] = args
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  const asksForHelp = name === 'help' || args.includes('--help') || args.includes('-h')
  if (load === undefined || asksForHelp) {
    ;(asksForHelp ? terminal.write : terminal.complain)(`${t('help')}\n`)
    return asksForHelp ? 0 : 2
  }
  try {
    return await (
      await load()
    )(rest, terminal)
  } catch (error) {
    if (isUsage(error)) {
      terminal.complain(`${error.message}\n${t('help')}\n`)
      return 2
    }
    if (error instanceof FeilunError) {
      terminal.complain(`${errorLines(error, language).join('\n')}\n`)
      return 1
    }
    const { title, remedy } = describe('internal', language)
    terminal.complain(
      `${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${remedy}\n`,
    )
    return 1
  }
}
