// npm run bench -- guard-quality: what the guard finds and what it wrongly finds, in texts written apart from it. Totals only; see test/guard/README.md.
import { personalKinds } from '#engines/guard'
import { f1, overall, type Tally } from '../../test/guard/personal/score.ts'
import { personalByRegister, personalQuality, streamQuality, streamTextCount } from '../../test/guard/quality.ts'

const percent = (share: number): string => (100 * share).toFixed(1)
const line: string[] = []

const shown = (tally: Tally): string =>
  `F1 ${percent(f1(tally)).padStart(5)}  precision ${percent(tally.right / Math.max(1, tally.found)).padStart(5)}  recall ${percent(tally.right / Math.max(1, tally.gold)).padStart(5)}`

const personal = personalQuality()
console.log(`Personal data in ${personal.texts} texts, exact span and kind | overlap is enough`)
for (const kind of personalKinds) {
  const [exact, relaxed] = [personal.exact[kind], personal.relaxed[kind]]
  console.log(
    `  ${kind.padEnd(19)} ${String(exact.gold).padStart(5)}  ${shown(exact)} | F1 ${percent(f1(relaxed)).padStart(5)}`,
  )
  line.push(`${kind}=${percent(f1(exact))}`)
}
console.log(`  all                 ${shown(overall(personal.exact))} | F1 ${percent(f1(overall(personal.relaxed)))}`)
for (const [register, scores] of personalByRegister()) {
  console.log(
    `  ${register.padEnd(10)} ${shown(overall(scores.exact))}; something found in ${scores.clean.touched} of ${scores.clean.texts} texts with nothing personal`,
  )
}
line.unshift(
  `personal-f1=${percent(f1(overall(personal.exact)))}`,
  `personal-overlap-f1=${percent(f1(overall(personal.relaxed)))}`,
)
line.push(`clean-touched=${personal.clean.touched}/${personal.clean.texts}`)

const streams = streamQuality(streamTextCount)
console.log(
  `Streams cut at random borders: same text ${streams.sameText}, same spans ${streams.sameSpans} of ${streams.texts}; leaked ${streams.leaked}`,
)
line.push(
  `streams-same=${Math.min(streams.sameText, streams.sameSpans)}/${streams.texts}`,
  `streams-leaked=${streams.leaked}`,
)

console.log(`bench guard-quality: ${line.join(' ')}`)
