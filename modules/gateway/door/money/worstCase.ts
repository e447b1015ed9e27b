import type { UsdMicro } from '../../model/ids.ts'
import type { Plan, Route } from '../../model/upstream.ts'
import type { Question } from '../question/question.ts'
import { usdMicro } from './usdMicro.ts'

type Asked = Pick<Question, 'endpoint' | 'bytes' | 'images' | 'imageBytes' | 'readsMore' | 'answers' | 'maxOutput'>

/** No tokenizer gives more tokens than a text has bytes; the JSON around a message has more bytes than a template adds tokens. */
const mostInput = (asked: Asked, { maxInput, tokensPerImage }: Route): number =>
  asked.readsMore ? maxInput : Math.min(maxInput, asked.bytes.length - asked.imageBytes + asked.images * tokensPerImage)

function worstOf(asked: Asked, route: Route): bigint {
  const { input, cached, output, reasoning } = route.price
  const written = asked.endpoint === 'embeddings' ? 0 : asked.answers * (asked.maxOutput ?? route.maxOutput)
  return (
    BigInt(Math.ceil(mostInput(asked, route))) * BigInt(Math.max(input, cached)) +
    BigInt(written) * BigInt(Math.max(output, reasoning))
  )
}

/** The most that a call can cost, whichever route of its plan answers, rounded up to whole micro-dollars. */
export function worstCase(asked: Asked, { routes }: Pick<Plan, 'routes'>): UsdMicro {
  let worst = 0n
  for (const route of routes) {
    const each = worstOf(asked, route)
    if (each > worst) worst = each
  }
  return usdMicro(worst)
}
