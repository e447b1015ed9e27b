/** Prints what the reader missed and what it found wrongly in the development texts: `node test/reading/cases.ts`. */
import { developmentCases } from './evaluate.ts'
import { kinds } from './score.ts'

for (const { document, matchings } of await developmentCases()) {
  const { text, name } = document
  const around = (start: number, end: number): string =>
    `${text.slice(Math.max(0, start - 14), start)}【${text.slice(start, end)}】${text.slice(end, end + 14)}`.replaceAll(
      /\s+/g,
      ' ',
    )
  for (const kind of kinds) {
    const { missed, wrong } = matchings[kind]
    for (const { start, end, document: _document, kind: _kind, sum: _sum, ...meaning } of missed) {
      console.log(`${name} ${kind} missed ${around(start, end)} ${JSON.stringify(meaning)}`)
    }
    for (const { start, end } of wrong) console.log(`${name} ${kind} wrong ${around(start, end)}`)
  }
}
