import type { Attributes } from '@opentelemetry/api'
import type { CallRecord } from '../../model/call.ts'
import { mayBeMadeUp } from '../madeUp.ts'
import { names } from './names.ts'

/** The conventions have no operation of its own for OpenAI's responses: they are chats too. */
export const operationOf = ({ endpoint }: CallRecord): string => (endpoint === 'embeddings' ? 'embeddings' : 'chat')

/** What went wrong, in few words that do not multiply; undefined where nothing did. */
export function errorOf({ outcome, error, status }: CallRecord): string | undefined {
  if (outcome === 'answered' || outcome === 'cached') return undefined
  if (outcome === 'disconnected') return 'client_disconnected'
  return error ?? (status >= 400 ? String(status) : outcome)
}

/** Undefined for a name that may be a client's own, and for a question that named none that could be read. */
export const modelOf = (record: CallRecord): string | undefined =>
  mayBeMadeUp(record) || record.model === '' ? undefined : record.model.slice(0, 200)

const given = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))

/** What spans and measurements both say. No key, no person, no content. */
export const commonOf = (record: CallRecord): Attributes =>
  given({
    [names.operation]: operationOf(record),
    // Required by the conventions; what never went anywhere was answered by this gateway.
    [names.provider]: record.provider ?? 'feilun',
    [names.requestModel]: modelOf(record),
    [names.responseModel]: record.upstreamModel,
  })

/** What a span says besides. */
export const spanAttributes = (record: CallRecord): Attributes =>
  given({
    ...commonOf(record),
    [names.requestStream]: record.isStream || undefined,
    [names.timeToFirstChunk]:
      record.isStream && record.firstByteMs !== undefined ? record.firstByteMs / 1_000 : undefined,
    [names.inputTokens]: record.usage?.input,
    [names.cachedTokens]: record.usage?.cached,
    [names.outputTokens]: record.usage?.output,
    [names.reasoningTokens]: record.usage?.reasoning,
    [names.errorType]: errorOf(record),
    [names.call]: record.id,
    [names.project]: record.project,
    [names.outcome]: record.outcome,
    [names.verdict]: record.verdict,
    [names.cost]: record.cost,
    [names.region]: record.region,
    [names.attempts]: record.attempts,
    [names.own]: record.ownMs,
  })
