import { englishEveryday } from './english.everyday.ts'
import { englishFurther } from './english.further.ts'
import { englishGuises } from './english.guises.ts'
import { englishHarmless } from './english.harmless.ts'
import { englishOrders } from './english.orders.ts'
import { englishPlanted } from './english.planted.ts'
import { mainlandGuises } from './mainland.guises.ts'
import { mainlandHarmless } from './mainland.harmless.ts'
import { mainlandOrders } from './mainland.orders.ts'
import type { Family } from '../template.ts'

/** Complete texts in English and in the Chinese of the Mainland, all by one other hand. */
export const otherHand: readonly Family[] = [
  ...englishEveryday,
  ...englishFurther,
  ...englishGuises,
  ...englishHarmless,
  ...englishOrders,
  ...englishPlanted,
  ...mainlandGuises,
  ...mainlandHarmless,
  ...mainlandOrders,
]
