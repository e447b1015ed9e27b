import { FeilunError } from '#platform/errors'
import type { Caller } from '../model/project.ts'
import { answerableError, registered } from './answer/openAiError.ts'
import { sendBytes, sendError } from './answer/send.ts'
import type { Visit } from './call/call.ts'
import { callerOf } from './call/callerOf.ts'
import type { DoorNeeds } from './doorNeeds.ts'

const isName = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The models that a caller may ask for, or one of them, in OpenAI's form. Costs nothing.
 * @param asked the name in the address, as it was written; undefined for the list
 */
export async function serveModels(needs: DoorNeeds, visit: Visit, asked: string | undefined): Promise<void> {
  try {
    const found = callerOf(needs.directory, visit)
    const caller: Caller = found instanceof Promise ? await found : found
    const data = needs.upstreams.models(caller).map(({ model, since, by }) => ({
      id: model,
      object: 'model',
      created: Math.floor(since.getTime() / 1_000),
      owned_by: by,
    }))
    if (asked === undefined) return sendBytes(visit, 200, JSON.stringify({ object: 'list', data }))
    const name = isName(asked)
    const one = data.find(({ id }) => id === name)
    if (one === undefined) throw new FeilunError('model-unknown', { model: (name ?? asked).slice(0, 200) })
    sendBytes(visit, 200, JSON.stringify(one))
  } catch (thrown) {
    const error = registered(thrown)
    // No call of a model: there is no status for a model that is not allowed but that it is not there.
    if (error.code === 'internal') needs.log.error({ call: visit.id, err: thrown }, 'unexpected error')
    sendError(visit, answerableError(error, visit.language))
  }
}
