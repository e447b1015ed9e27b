import type { AnswerGuard, Lane } from '../guarding/answerGuard.ts'
import { guardWhole } from '../guarding/guardWhole.ts'
import type { JsonObject } from '../json.ts'
import { laneOfEvent } from './chunkTexts.ts'
import type { Rewriter } from './rewriter.ts'

/** Guards the events of responses: each text that comes in deltas by itself, and the whole texts that are told again when a part ends. */
export function rewriteResponses(answers: AnswerGuard): Rewriter {
  const open = new Map<string, { readonly lane: Lane; readonly last: JsonObject }>()
  /** Events are numbered anew, since some of ours come among them. */
  let next: number | undefined

  function frame(event: JsonObject): string {
    const number = event['sequence_number']
    if (next === undefined && typeof number === 'number') next = number
    const numbered = next === undefined ? event : { ...event, sequence_number: next++ }
    return `event: ${String(event['type'])}\ndata: ${JSON.stringify(numbered)}\n\n`
  }
  const delta = (event: JsonObject, text: string): string =>
    frame({ ...event, delta: text, ...('logprobs' in event ? { logprobs: [] } : {}) })

  function rest(name: string): string {
    const one = open.get(name)
    open.delete(name)
    const text = one?.lane.end() ?? ''
    return one === undefined || text === '' ? '' : delta(one.last, text)
  }

  return {
    rewrite: (_event, event) => {
      const type = typeof event['type'] === 'string' ? event['type'] : ''
      if (type.endsWith('.delta') && typeof event['delta'] === 'string') {
        const name = laneOfEvent(event, type.slice(0, -6))
        const lane = open.get(name)?.lane ?? answers.lane()
        open.set(name, { lane, last: event })
        return delta(event, lane.push(event['delta']))
      }
      const before = type.endsWith('.done') ? rest(laneOfEvent(event, type.slice(0, -5))) : ''
      return before + frame(guardWhole(answers, event))
    },
    rewriteText: () => {
      throw new TypeError('An event of responses is no chunk of chat.')
    },
    flush: () => '',
    end: () => [...open.keys()].map(rest).join(''),
  }
}
