import {
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server'

export interface Counted {
  /** Like the one that was given. */
  readonly transport: Transport
  /** Done when every request that came has been answered, or after so many milliseconds. */
  readonly answered: (patienceMs: number) => Promise<void>
  /** Done when the connection is closed by itself. */
  readonly closed: Promise<void>
}

const answerTo = (message: JSONRPCMessage) =>
  isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message) ? message.id : undefined

/** Counts what is asked over a connection and not answered yet. */
export function untilAnswered(wire: Transport): Counted {
  const open = new Set<string | number>()
  const waiting = new Set<() => void>()
  const settle = (): void => {
    if (open.size === 0) for (const done of waiting) done()
  }
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  const transport: Transport = {
    start: () => {
      const listeners: Pick<Transport, 'onmessage' | 'onerror' | 'onclose'> = {
        onmessage: (message, extra) => {
          if (isJSONRPCRequest(message)) open.add(message.id)
          transport.onmessage?.(message, extra)
        },
        onerror: (error) => transport.onerror?.(error),
        onclose: () => {
          close()
          transport.onclose?.()
        },
      }
      Object.assign(wire, listeners)
      return wire.start()
    },
    send: async (message, options) => {
      try {
        await wire.send(message, options)
      } finally {
        const id = answerTo(message)
        if (id !== undefined) open.delete(id)
        settle()
      }
    },
    close: () => wire.close(),
  }
  const answered = (patienceMs: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, patienceMs)
      waiting.add(done)
      settle()
    })
  return { transport, answered, closed }
}
