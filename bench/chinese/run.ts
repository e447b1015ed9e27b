// npm run bench -- chinese [ROUNDS]: folding beside OpenCC's own converter with String.normalize, and reading amounts and dates.
import { Converter } from 'opencc-js'
import { fold, foldPlain, readAmounts, readDates, readStated } from '#engines/chinese'
import { seeded } from '../rules/random.ts'
import { madeText } from './text.ts'

const rounds = Number(process.argv[2] ?? 9)
const characters = 400_000
const written = '2026-02-25'
const toSimplified = Converter({ from: 'hk', to: 'cn' })

/** What each does with a text; all of it is read anew each time. */
const works = {
  foldPlain,
  // With the map back to the original, which no peer has.
  fold: (text: string) => fold(text).text,
  // The nearest that the usual parts come to: it converts by phrases, so its offsets are lost.
  opencc: (text: string) => toSimplified(text.normalize('NFKC').toLowerCase()),
  normalize: (text: string) => text.normalize('NFKC').toLowerCase(),
  amounts: readAmounts,
  dates: (text: string) => readDates(text, { written }),
  stated: (text: string) => readStated(text, { written }),
} satisfies Readonly<Record<string, (text: string) => unknown>>

const figures = ([...values]: readonly number[]): string => {
  const sorted = values.sort((one, other) => one - other)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  return `${at(0.5)} [${at(0)}–${at(1)}]`
}

const line: string[] = []
for (const language of ['Chinese', 'English'] as const) {
  const text = madeText(seeded(20260225), language, characters)
  const megabytes = Buffer.byteLength(text) / 1e6
  const speeds = new Map(Object.keys(works).map((name) => [name, new Array<number>()]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const begun = performance.now()
      work(text)
      const seconds = (performance.now() - begun) / 1_000
      // The first round warms up.
      if (round > 0) speeds.get(name)?.push(megabytes / seconds)
    }
  }
  console.log(`${language}, ${megabytes.toFixed(2)} MB of UTF-8; MB/s, median [least–most] of ${rounds}`)
  for (const [name, values] of speeds) {
    console.log(`  ${name.padEnd(10)} ${figures(values)}`)
    line.push(`${language.toLowerCase()}-${name}=${figures(values).split(' ')[0]}`)
  }
}
console.log(`bench chinese: ${line.join(' ')}`)
