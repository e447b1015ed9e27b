import { Pool } from 'undici'
import type { Doubt, Opinion } from '#engines/guard'
import { questionFor } from './questionFor.ts'
import { readVerdict } from './readVerdict.ts'
import type { SecondOpinionSettings } from './secondOpinion.ts'

/** A verdict is a few words. What is larger is none, and is not kept in memory. */
const mostBytes = 65_536

export interface Asking {
  /** Never rejects. */
  readonly ask: (doubt: Doubt) => Promise<Opinion>
  readonly close: () => Promise<void>
}

const unheard = (why: Extract<Opinion, { kind: 'unheard' }>['why']): Opinion => ({ kind: 'unheard', why })

/** Status codes that speak of the question and not of the server: too long for it, or of a form that it does not take. */
const aboutQuestion = new Set([400, 413, 422])

/** One question to an OpenAI-compatible server and its answer, in time. It cannot send a question on to another address. */
export function createAsking({ url, name, key, timeoutMs }: SecondOpinionSettings, newId: () => string): Asking {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, { connections: 16, pipelining: 1, connect: { timeout: timeoutMs } })
  const path = `${pathname.replace(/\/+$/, '')}/chat/completions${search}`
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  async function answerTo(doubt: Doubt, signal: AbortSignal): Promise<Opinion> {
    const asked = questionFor(name, doubt, newId())
    const { statusCode, body } = await pool.request({ method: 'POST', path, headers, body: asked, signal })
    if (statusCode !== 200) {
      await body.dump({ limit: mostBytes, signal })
      return unheard(aboutQuestion.has(statusCode) ? 'malformed' : 'failed')
    }
    const verdict = readVerdict(await bounded(body))
    return verdict === undefined ? unheard('malformed') : { kind: 'said', verdict }
  }
  return {
    ask: async (doubt) => {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        return await answerTo(doubt, signal)
      } catch {
        // Whatever it was, it is on record as this and no more: an error may repeat what was asked.
        return unheard(signal.aborted ? 'late' : 'failed')
      }
    },
    close: () => pool.destroy(),
  }
}

/** @throws RangeError for a body that is larger than any verdict */
async function bounded(body: AsyncIterable<unknown>): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('a body is of bytes')
    size += piece.length
    if (size > mostBytes) throw new RangeError('too large for a verdict')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}
