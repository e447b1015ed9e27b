import { usualPolicy } from '#engines/guard'
import type { Guard } from './guard.ts'

/** Some of everything that calls are made of, so that what reads it has been loaded. */
const texts = [
  'Which shops near the harbour open before 9 in the morning? Please write to me at the office.',
  '請問附近邊度有早餐食？我想搵一間開到夜晚嘅茶餐廳。',
] as const
/** Often enough that what is used most is more than read: the engine compiles it by how often it ran. */
const times = 20

/**
 * Has the guard judge something before anybody asks: it unpacks its weights and tables when it is first used, which took the first caller a hundred
 * milliseconds. @throws what the guard throws
 */
export function warmUp(guard: Guard): void {
  const policy = usualPolicy('department')
  for (let time = 0; time < times; time += 1) {
    guard.judge(
      texts.flatMap((text) => [
        { text, speaker: 'user' as const },
        { text, speaker: 'tool' as const },
      ]),
      policy,
    )
    const stream = guard.stream(policy, [])
    for (const text of texts) stream.push(text)
    stream.end()
  }
}
