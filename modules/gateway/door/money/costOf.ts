import type { Usage } from '../../model/call.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { Price } from '../../model/upstream.ts'
import { usdMicro } from './usdMicro.ts'

/** What usage costs. Cached and reasoning tokens have prices of their own and are contained in their wholes. */
export function costOf({ input, cached, output, reasoning }: Usage, price: Price): UsdMicro {
  return usdMicro(
    BigInt(input - cached) * BigInt(price.input) +
      BigInt(cached) * BigInt(price.cached) +
      BigInt(output - reasoning) * BigInt(price.output) +
      BigInt(reasoning) * BigInt(price.reasoning),
  )
}
