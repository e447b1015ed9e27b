// npm run bench -- guard [ROUNDS]: how fast texts are judged, plain and adversarial, and whether any takes more than its length should.
import { createStreamGuard, judge, usualPolicy } from '#engines/guard'
import { adversarial, repeated } from './testing/patterns.ts'
import { seeded } from '../rules/random.ts'
import { languages, textOf } from './texts.ts'

const rounds = Number(process.argv[2] ?? 5)
const units = 1_000_000
const policy = usualPolicy('business')

/** Processor time of this process, in seconds: what a call costs, whatever else the machine does. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Seconds of processor time that judging takes, over the rounds. */
function secondsFor(
  text: string,
  times: number,
  work: (text: string) => unknown,
): { readonly median: number; readonly least: number; readonly most: number } {
  const taken: number[] = []
  for (let round = 0; round <= times; round++) {
    const begun = processorSeconds()
    work(text)
    if (round > 0) taken.push(processorSeconds() - begun)
  }
  taken.sort((one, other) => one - other)
  return { median: taken[taken.length >> 1] ?? 0, least: taken[0] ?? 0, most: taken.at(-1) ?? 0 }
}

const judged = (text: string): unknown => judge([{ text, speaker: 'user' }], policy)
const line: string[] = []
const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6

console.log(
  `plain text of ${units} code units, judged whole (personal data, injection, views); MB of UTF-8 a second of processor time, median [least–most] of ${rounds}`,
)
for (const [name, sentences] of Object.entries(languages)) {
  const text = textOf(sentences, seeded(20261122), units)
  const { median, least, most } = secondsFor(text, rounds, judged)
  const speed = (seconds: number): string => (megabytes(text) / seconds).toFixed(1)
  console.log(`  ${name.padEnd(20)} ${speed(median)} [${speed(most)}–${speed(least)}]`)
  line.push(`${name}=${speed(median)}`)
}

console.log('short questions of about 400 code units, one call each; microseconds a call, and MB/s')
for (const [name, sentences] of Object.entries(languages)) {
  const random = seeded(7)
  const texts = Array.from({ length: 2_000 }, () => textOf(sentences, random, 400))
  const all = (): void => texts.forEach(judged)
  const { median } = secondsFor('', rounds, all)
  const bytes = texts.reduce((sum, text) => sum + megabytes(text), 0)
  console.log(
    `  ${name.padEnd(20)} ${((median / texts.length) * 1e6).toFixed(1)} µs, ${(bytes / median).toFixed(1)} MB/s`,
  )
  line.push(`${name}-call-us=${((median / texts.length) * 1e6).toFixed(1)}`)
}

console.log('answers in pieces of 5 code units through a stream guard; microseconds a piece')
for (const [name, sentences] of Object.entries(languages)) {
  const text = textOf(sentences, seeded(3), 100_000)
  const { median } = secondsFor(text, rounds, (whole) => {
    const guard = createStreamGuard(policy, [])
    for (let at = 0; at < whole.length; at += 5) guard.push(whole.slice(at, at + 5))
    return guard.end()
  })
  const each = ((median / text.length) * 5 * 1e6).toFixed(1)
  console.log(`  ${name.padEnd(20)} ${each} µs`)
  line.push(`${name}-piece-us=${each}`)
}

console.log(
  `adversarial texts: MB/s at ${units} code units, and how many times longer twice and four times as much takes`,
)
let slowest = Infinity
let worst = 0
for (const [name, pattern] of Object.entries(adversarial)) {
  const [one, two, four] = [units / 4, units / 2, units].map(
    (length) => secondsFor(repeated(pattern, length), 3, judged).least,
  )
  const speed = megabytes(repeated(pattern, units)) / (four ?? 1)
  const growth = [(two ?? 0) / (one ?? 1), (four ?? 0) / (one ?? 1)]
  slowest = Math.min(slowest, speed)
  worst = Math.max(worst, growth[1] ?? 0)
  console.log(
    `  ${name.padEnd(20)} ${speed.toFixed(1).padStart(7)}   ×${growth[0]?.toFixed(2)} ×${growth[1]?.toFixed(2)}`,
  )
}
line.push(`adversarial-slowest=${slowest.toFixed(1)}`, `adversarial-growth-at-4n=${worst.toFixed(2)}`)
console.log(`bench guard: ${line.join(' ')}`)
