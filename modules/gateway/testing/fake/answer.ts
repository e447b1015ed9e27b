import { firstTool, type Question } from './question.ts'
import type { Switches } from './switches.ts'

/** What the fake will say, whatever form it is put into. */
export interface Answer {
  readonly pieces: readonly string[]
  readonly tool: { readonly name: string; readonly pieces: readonly string[] } | undefined
  readonly model: string
  readonly usage: {
    readonly input: number
    readonly cached: number
    readonly output: number
    readonly reasoning: number
  }
}

const greeting = ['Good', ' day', ', ', '早', '晨', ' 👋🏽', '。']

function piecesOf(question: Question, { echo = false, text, pieces }: Switches): readonly string[] {
  if (echo) return [JSON.stringify({ path: question.path, headers: question.headers, body: question.body })]
  const said = text === undefined ? greeting : (text.match(/.{1,4}/gsu) ?? [])
  return pieces === undefined ? said : Array.from({ length: pieces }, (_, at) => said[at % said.length] ?? '')
}

export function answerTo(question: Question, switches: Switches): Answer {
  const pieces = piecesOf(question, switches)
  const model = question.body?.['model']
  return {
    pieces: switches.tools === true ? [] : pieces,
    tool:
      switches.tools === true
        ? { name: firstTool(question.body), pieces: ['{"pla', 'ce":"', '中環', '"}'] }
        : undefined,
    model: typeof model === 'string' ? model : 'fake',
    usage: {
      input: switches.input ?? Math.ceil(question.raw.length / 4),
      cached: switches.cached ?? 0,
      output: switches.output ?? pieces.length + (switches.reasoning ?? 0),
      reasoning: switches.reasoning ?? 0,
    },
  }
}
