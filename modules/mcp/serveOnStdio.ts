import { once } from 'node:events'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { createServer } from './createServer.ts'
import type { McpDependencies } from './dependencies.ts'
import { untilAnswered } from './untilAnswered.ts'

/** The two ends of a connection. */
export interface Lines {
  readonly input: Readable
  readonly output: Writable
}

/** How a connection ended: its input was over and what it asked is answered, or it could not go on. */
export type Ended = 'over' | 'broken-off'

/** What was asked in the last moment is waited for so long, in milliseconds. */
const patience = 10_000

/**
 * Serves the tools to a program that has started this one, until it closes our input. What it has asked by then is still answered: the
 * package's own transport would drop it, and with it everything that `feilun mcp < requests` asks.
 */
export async function serveOnStdio(
  dependencies: McpDependencies,
  { input, output }: Lines,
  onerror: (error: Error) => void,
): Promise<Ended> {
  const report = (error: unknown): void => onerror(error instanceof Error ? error : new Error(String(error)))
  const read = new PassThrough()
  const inputOver = Promise.race([once(input, 'end'), once(input, 'close')])
  input.pipe(read, { end: false })
  const { transport, answered, closed } = untilAnswered(new StdioServerTransport(read, output))
  const server = serveStdio(() => createServer(dependencies, report), { transport, onerror })
  const over = async (): Promise<Ended> => {
    await inputOver
    if (read.readableLength > 0) await once(read, 'drain')
    await answered(patience)
    return 'over'
  }
  const ended = await Promise.race([over(), closed.then((): Ended => 'broken-off')])
  input.unpipe(read)
  await server.close()
  return ended
}
