import type { IncomingMessage, ServerResponse } from 'node:http'
import { FeilunError } from '#platform/errors'
import type { CallId } from '../model/ids.ts'
import { languageOf } from './answer/languageOf.ts'
import { answerableError } from './answer/openAiError.ts'
import { sendBytes, sendError } from './answer/send.ts'
import type { Visit } from './call/call.ts'
import { serveCall } from './call/serveCall.ts'
import { discard } from './discard.ts'
import type { DoorNeeds } from './doorNeeds.ts'
import { createRoom } from './question/room.ts'
import { routeOf, type DoorRoute } from './routeTable.ts'
import { serveModels } from './serveModels.ts'

export interface Door {
  /** Takes a request if its address begins with `/v1/` or is `/v1`, and says whether it did. Never throws. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Takes no more calls, and settles once those that run have ended: of themselves, or after so many milliseconds by being cut off. */
  readonly stop: (withinMs: number) => Promise<void>
}

/** OpenAI's own words for addresses that are not there: clients and people know them. */
const unknownAddress = (method: string, path: string) => ({
  error: { message: `Invalid URL (${method} ${path})`, type: 'invalid_request_error', param: null, code: null },
})
const wrongMethod = (method: string, path: string) => ({
  error: {
    message: `Not allowed to ${method} on ${path}. (HINT: Perhaps you meant to use a different HTTP method?)`,
    type: 'invalid_request_error',
    param: null,
    code: 'method_not_supported',
  },
})

const longestPath = 200

/** The door itself: raw requests in, raw answers out, with nothing between that is not needed. */
export function createDoor(needs: DoorNeeds): Door {
  const running = new Set<AbortController>()
  const room = createRoom(needs.limits.bodiesBytes)
  let isOpen = true
  let emptied = (): void => {}

  async function serve(visit: Visit, route: DoorRoute, path: string): Promise<void> {
    if (route.kind === 'models') return serveModels(needs, visit, undefined)
    if (route.kind === 'model') return serveModels(needs, visit, path.slice(route.path.length))
    const controller = new AbortController()
    const share = room.share()
    running.add(controller)
    try {
      await serveCall(needs, visit, route.endpoint, controller, share)
    } finally {
      share.giveAll()
      running.delete(controller)
      if (running.size === 0) emptied()
    }
  }

  function visitOf(request: IncomingMessage, response: ServerResponse): Visit {
    const id = needs.newId() as CallId // This is where calls get their ids.
    return {
      request,
      response,
      id,
      language: languageOf(request.headers['accept-language']),
      begun: needs.now().toISOString(),
      begunAt: needs.elapsed(),
    }
  }

  function answer(request: IncomingMessage, response: ServerResponse, path: string): void {
    const { method = 'GET' } = request
    const visit = visitOf(request, response)
    response.once('finish', () => discard(request))
    // A client that breaks off is seen by `close`; the error that tells it too is nobody's.
    response.on('error', () => {})
    const found = routeOf(method, path)
    const shown = path.slice(0, longestPath)
    if (found === undefined)
      return sendBytes(visit, 404, JSON.stringify(unknownAddress(method, shown)), { 'x-feilun-error': 'not-found' })
    if ('allowed' in found)
      return sendBytes(visit, 405, JSON.stringify(wrongMethod(method, shown)), {
        allow: found.allowed,
        'x-feilun-error': 'method-not-allowed',
      })
    if (!isOpen) return sendError(visit, answerableError(new FeilunError('not-ready'), visit.language))
    serve(visit, found.route, path).catch((error: unknown) => {
      // The last line: whatever it is, it ends this request and nothing else.
      needs.log.error({ call: visit.id, err: error }, 'unexpected error')
      if (response.headersSent) response.destroy()
      else sendError(visit, answerableError(new FeilunError('internal'), visit.language))
    })
  }

  return {
    handle: (request, response) => {
      const { url = '/' } = request
      if (!url.startsWith('/v1') || (url.length > 3 && url[3] !== '/' && url[3] !== '?')) return false
      const query = url.indexOf('?')
      answer(request, response, query < 0 ? url : url.slice(0, query))
      return true
    },
    stop: async (withinMs) => {
      isOpen = false
      if (running.size === 0) return
      const cutOff = setTimeout(() => {
        for (const controller of running) controller.abort()
      }, withinMs)
      await new Promise<void>((resolve) => (emptied = resolve))
      clearTimeout(cutOff)
    },
  }
}
