import type { IncomingHttpHeaders } from 'node:http'

/** What came in, as far as the fake looks at it. */
export interface Question {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly raw: Buffer
  /** Undefined where it is not a JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function objectIn(raw: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(raw.toString())
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Name of the first tool of the request, in the form of either endpoint. */
export function firstTool(body: Question['body']): string {
  const first: unknown = Array.isArray(body?.['tools']) ? body['tools'][0] : undefined
  if (!isRecord(first)) return 'look_up'
  const holder = isRecord(first['function']) ? first['function'] : first
  return typeof holder['name'] === 'string' ? holder['name'] : 'look_up'
}

export const asksForUsage = (body: Question['body']): boolean =>
  isRecord(body?.['stream_options']) && body['stream_options']['include_usage'] === true
