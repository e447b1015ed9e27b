import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serviceCalls } from './calls.ts'
import { seal } from './crypto.ts'
import { scanPage } from './page.ts'
import { requestChecks } from './requests.ts'
import type { Choice, Fault, ServiceSettings } from './service.ts'
import { signIns } from './signIns.ts'

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}

/** A service that seals its bodies, on this machine: for tests, and to try things by hand. Everyone in it is made up. */
export async function createSealedService(settings: ServiceSettings, port = 0) {
  const faults = new Set<Fault>()
  const seen: { path: string; body: string }[] = []
  const browser = signIns(settings)
  const calls = serviceCalls(settings, browser)
  const check = requestChecks(settings, faults)
  const deliveries = new Set<Promise<unknown>>()

  const deliver = async (businessID: string, choice: Exclude<Choice, 'never-answer'>): Promise<Response> => {
    const ask = calls.asks.get(businessID)
    if (ask === undefined) throw new Error('nothing was asked')
    calls.asks.delete(businessID)
    return fetch(settings.client.deliverTo, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(calls.delivery(ask, choice)),
    })
  }

  const json = (reply: ServerResponse, value: object): void => {
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(value))
  }
  const spoiled = (value: object): object => {
    if (!('content' in value) || typeof value.content !== 'string') return value
    if (faults.has('answers-for-another-key')) return { ...value, content: seal(randomBytes(32), {}) }
    const content = Buffer.from(value.content, 'base64')
    if (faults.has('answers-altered')) content[20] = (content[20] ?? 0) ^ 1
    return { ...value, content: content.toString('base64') }
  }

  const answerCall = async (path: string, request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    seen.push({ path, body })
    if (faults.has('silent')) return
    if (faults.has('leads-elsewhere')) {
      reply.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
      return
    }
    if (faults.has('answers-oversized')) {
      reply.end(JSON.stringify({ code: `${settings.letter}00000`, content: 'x'.repeat(2_000_000) }))
      return
    }
    if (faults.has('answers-not-json')) {
      reply.end('<html>')
      return
    }
    const wrong = check(request.headers, body)
    if (wrong !== undefined) return json(reply, { code: wrong, message: 'refused' })
    if (path === 'security/getKey') return json(reply, calls.getKey())
    const { answer, asked } = calls.call(path, body)
    json(reply, spoiled(answer))
    if (asked !== undefined && asked.fills !== 'never-answer') {
      const delivery = deliver(asked.businessID, asked.fills).catch(() => undefined)
      deliveries.add(delivery)
      void delivery.finally(() => deliveries.delete(delivery))
    }
  }

  const answerPerson = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await bodyOf(request))
    const [person = '', fills = 'allow'] = (form.get('as') ?? '').split(' ')
    const ticket = form.get('ticket') ?? ''
    const chosen = fills === 'refuse' || fills === 'never-answer' ? fills : 'allow'
    const to = person === 'refused' ? browser.refuse(ticket) : browser.approve(ticket, person, chosen)
    reply.writeHead(303, { location: to }).end()
  }

  const route = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulated')
    const [, path] = /\/api\/v1\/(.*)$/.exec(url.pathname) ?? []
    if (request.method === 'GET' && path === 'auth/getQR') {
      const ticket = browser.ticketOf(url.searchParams)
      if (ticket === undefined) reply.writeHead(400).end('not as registered')
      else
        reply
          .setHeader('content-type', 'text/html; charset=utf-8')
          .end(scanPage(settings.name, ticket, settings.residents))
    } else if (request.method === 'POST' && url.pathname === '/simulated/answer') await answerPerson(request, reply)
    else if (request.method === 'POST' && path !== undefined) await answerCall(path, request, reply)
    else reply.writeHead(404).end()
  }

  const server = createServer((request, reply) => {
    route(request, reply).catch(() => reply.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo // A server that listens on a port has such an address.
  return {
    url: new URL(`http://127.0.0.1:${taken}`),
    faults,
    /** Every call that reached it, as sent. */
    seen,
    /** What waits in people's apps. */
    asks: calls.asks,
    rotateKey: calls.rotate,
    deliver,
    /** Resolves when what was allowed at sign-in has been sent. */
    delivered: () => Promise.all(deliveries),
    /** Does what a browser and an app do: opens the page at `url`, and answers as this person. Gives the address that it is sent to. */
    answer: (url: URL, as: string, fills: Choice = 'allow'): URL => {
      const ticket = browser.ticketOf(url.searchParams)
      if (ticket === undefined) throw new Error(`not as registered: ${url.href}`)
      return new URL(as === 'refused' ? browser.refuse(ticket) : browser.approve(ticket, as, fills))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type SealedService = Awaited<ReturnType<typeof createSealedService>>
