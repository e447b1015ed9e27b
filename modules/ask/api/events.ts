import { FeilunError, problemOf } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { AskEvent } from '../createAsk.ts'

const written = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

async function* lines(first: AskEvent, rest: AsyncIterator<AskEvent>, language: Language): AsyncGenerator<string> {
  yield written(first.kind, first.answer)
  try {
    for (;;) {
      const next = await rest.next()
      if (next.done === true) break
      yield written(next.value.kind, next.value.answer)
    }
  } catch (error) {
    const known = error instanceof FeilunError ? error : new FeilunError('internal', {}, [], error)
    yield written('problem', problemOf(known, language))
  }
  yield written('end', {})
}

/**
 * An answer as server-sent events: `answer`, perhaps `refined`, then `end`. What is wrong with the question is thrown before anything is
 * sent; what goes wrong later is an event `problem`, and what was sent still stands.
 */
export async function eventsOf(stream: AsyncIterable<AskEvent>, language: Language): Promise<AsyncIterable<string>> {
  const iterator = stream[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) throw new FeilunError('internal')
  return lines(first.value, iterator, language)
}
