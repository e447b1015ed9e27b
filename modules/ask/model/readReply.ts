import { z } from 'zod'

/** Longer replies than this are not what was asked for. */
const longestReply = 20_000
const longestQuestion = 400

/** The JSON object in a reply, wherever models put it: alone, in a fence, after words of their own. */
function objectIn(reply: string): unknown {
  const start = reply.indexOf('{')
  const end = reply.lastIndexOf('}')
  if (reply.length > longestReply || start < 0 || end < start) return undefined
  try {
    return JSON.parse(reply.slice(start, end + 1))
  } catch {
    return undefined
  }
}

const chosen = z.object({ spans: z.array(z.unknown()).max(100) })
const rewritten = z.object({ question: z.string().trim().min(1).max(longestQuestion) })

/** The names in a reply, each once, only those that were offered. */
export function chosenIn(reply: string, offered: ReadonlySet<string>): readonly string[] {
  const read = chosen.safeParse(objectIn(reply))
  if (!read.success) return []
  return [...new Set(read.data.spans.filter((id): id is string => typeof id === 'string' && offered.has(id)))]
}

/** The question in other words; `undefined` where the reply holds none. */
export function rewrittenIn(reply: string): string | undefined {
  const read = rewritten.safeParse(objectIn(reply))
  return read.success ? read.data.question : undefined
}
