// npm run bench -- guard-quality: what the guard finds and what it wrongly finds, in texts written apart from it. Totals only; see test/guard/README.md.
import { personalKinds } from '#engines/guard'
import { languages, type Side } from '../../test/guard/attacks/read.ts'
import { interval, type Caught } from '../../test/guard/attacks/score.ts'
import { f1, overall, type Tally } from '../../test/guard/personal/score.ts'
import {
  attackQuality,
  documentQuality,
  kindQuality,
  ordinaryQuality,
  partingQuality,
  personalByRegister,
  personalQuality,
  streamQuality,
  streamTextCount,
} from '../../test/guard/quality.ts'
import { leakedOf } from '../../test/guard/streams.ts'

const percent = (share: number): string => (100 * share).toFixed(1)
const line: string[] = []

const shown = (tally: Tally): string =>
  `F1 ${percent(f1(tally)).padStart(5)}  precision ${percent(tally.right / Math.max(1, tally.found)).padStart(5)}  recall ${percent(tally.right / Math.max(1, tally.gold)).padStart(5)}`

const share = ({ caught, of }: Caught): string => `${percent(caught / of)} (${caught}/${of})`
const withInterval = (caught: Caught): string => `${share(caught)} [${interval(caught).map(percent).join('–')}]`

const attacks = attackQuality()
console.log('Called an attack, % [95 % interval]')
for (const language of languages) {
  const { attack, benign } = attacks[language]
  const { planted, clean } = documentQuality(language)
  console.log(
    `  ${language.padEnd(8)} attacks ${withInterval(attack)}; benign ${withInterval(benign)}; area under curve ${partingQuality(language).toFixed(3)}`,
  )
  console.log(`  ${''.padEnd(8)} documents with a planted attack ${share(planted)}; without ${share(clean)}`)
  const ordinary = ordinaryQuality(language)
  console.log(
    `  ${''.padEnd(8)} ordinary questions ${withInterval(ordinary.attack)}; something personal found in ${share(ordinary.personal)}`,
  )
  line.push(
    `recall-${language}=${share(attack).replace(' ', '')}`,
    `false-${language}=${share(benign).replace(' ', '')}`,
  )
}
const byKind = (side: Side): string =>
  [...kindQuality(side)].map(([kind, caught]) => `${kind} ${share(caught)}`).join(', ')
console.log(`  attacks by kind: ${byKind('attack')}`)
console.log(`  benign by kind: ${byKind('benign')}`)

const kindF1: string[] = []
const personal = personalQuality()
console.log(`Personal data in ${personal.texts} texts, exact span and kind | overlap is enough`)
for (const kind of personalKinds) {
  const [exact, relaxed] = [personal.exact[kind], personal.relaxed[kind]]
  console.log(
    `  ${kind.padEnd(19)} ${String(exact.gold).padStart(5)}  ${shown(exact)} | F1 ${percent(f1(relaxed)).padStart(5)}`,
  )
  kindF1.push(`${kind}=${percent(f1(exact))}`)
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
line.push(...kindF1, `clean-touched=${personal.clean.touched}/${personal.clean.texts}`)

const streams = streamQuality(streamTextCount)
const leaked = `${leakedOf(streams)}/${streams.masked}`
const leakedKinds = [...streams.leaked].map(([kind, count]) => `${kind} ${count}`).join(', ')
console.log(
  `Streams cut at random borders: same text ${streams.sameText}, same spans ${streams.sameSpans} of ${streams.texts}; left in pieces ${leaked} of what is masked in one${leakedKinds === '' ? '' : `: ${leakedKinds}`}`,
)
line.push(`streams-same=${Math.min(streams.sameText, streams.sameSpans)}/${streams.texts}`, `streams-leaked=${leaked}`)

console.log(`bench guard-quality: ${line.join(' ')}`)
