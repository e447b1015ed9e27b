import { createServer } from 'node:http'
import { listenOn, readJson, sendEvents, type FakeDialect } from './fake/dialect.ts'

const usageMetadata = {
  promptTokenCount: 14,
  cachedContentTokenCount: 4,
  candidatesTokenCount: 5,
  thoughtsTokenCount: 2,
  totalTokenCount: 21,
}

const call = { functionCall: { name: 'look_up', args: { place: '中環' } } }

const piece = (parts: readonly unknown[], finishReason?: string) => ({
  candidates: [{ content: { role: 'model', parts }, index: 0, ...(finishReason ? { finishReason } : {}) }],
  usageMetadata,
  modelVersion: 'gemini-fake',
})

const words = [{ text: '早晨' }, { text: ' 👋🏽' }]

/** Speaks Gemini's generateContent, in the form that its documentation shows. */
export function startFakeGoogle(): Promise<FakeDialect> {
  return listenOn('/v1beta', (fake) =>
    createServer(async (request, response) => {
      const body = await readJson(request)
      fake.seen.push({ path: request.url ?? '', headers: request.headers, body })
      if (fake.refuse !== undefined) {
        const error = { code: fake.refuse, message: 'no', status: 'INVALID_ARGUMENT' }
        response.writeHead(fake.refuse, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
        return
      }
      const last = Array.isArray(body['tools']) ? [call] : []
      if (request.url?.includes(':streamGenerateContent') === true) {
        const pieces = [...words.map((word) => piece([word])), piece(last, 'STOP')]
        await sendEvents(
          response,
          pieces.map((each) => `data: ${JSON.stringify(each)}\r\n\r\n`),
          fake.breakAfter,
        )
      } else {
        const whole = piece([...words, ...last], 'STOP')
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole))
      }
    }),
  )
}
