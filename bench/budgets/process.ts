import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Caller } from '#modules/gateway'
import type { Order, Said } from './talk.ts'

export interface NodeProcess {
  /** Asks for a call; says whether it was let in, or the code of why not. */
  readonly call: (call: string, caller: Caller, worst: number, afterMs: number) => Promise<string>
  readonly end: (
    call: string,
    ended: Pick<Extract<Order, { do: 'end' }>, 'cost' | 'outcome' | 'afterMs'>,
  ) => Promise<void>
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
  /** SIGKILL. Whatever is still waited for is never said. */
  readonly kill: () => Promise<void>
  readonly faults: readonly string[]
}

/** A node of the gateway in a process of its own. */
export async function startNode(order: Omit<Extract<Order, { do: 'start' }>, 'do'>): Promise<NodeProcess> {
  const child = fork(join(import.meta.dirname, 'child.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  })
  const faults: string[] = []
  const waiting = new Map<string, (said: Said) => void>()
  child.on('message', (said: Said) => {
    if (said.said === 'fault') faults.push(said.detail)
    else {
      const name = 'call' in said ? `${said.said === 'ended' ? 'end' : 'call'} ${said.call}` : said.said
      waiting.get(name)?.(said)
      waiting.delete(name)
    }
  })
  const ask = (order_: Order, name: string): Promise<Said> =>
    new Promise((done) => {
      waiting.set(name, done)
      child.send(order_)
    })
  await ask({ do: 'start', ...order }, 'started')
  return {
    faults,
    call: async (call, caller, worst, afterMs) => {
      const said = await ask({ do: 'call', call, caller, worst, afterMs }, `call ${call}`)
      return said.said === 'out' ? said.why : said.said
    },
    end: async (call, ended) => void (await ask({ do: 'end', call, ...ended }, `end ${call}`)),
    flush: async () => void (await ask({ do: 'flush' }, 'flushed')),
    close: async () => {
      const gone = once(child, 'exit')
      await ask({ do: 'close' }, 'closed')
      await gone
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
