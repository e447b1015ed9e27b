import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import {
  checkFacts,
  compile,
  decide as decideSubjects,
  type Decision,
  type FactProblem,
  type PlainDate,
  type Program,
} from '#engines/rules'
import { readRules } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { UsageError, type Command } from '../command.ts'
import { asOfDate } from '../asOfDate.ts'
import { OutputBuffer } from '../outputBuffer.ts'
import { cliMessages } from '../words.ts'

type Reasons = 'none' | 'full'
type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A line's id and its facts: `{"id": …, "facts": {…}}`, or the facts beside the id. */
function factsOf(line: Json): { readonly id: unknown; readonly facts: unknown } {
  const { id, facts, ...rest } = line
  return { id, facts: facts === undefined ? rest : facts }
}

function answer(id: unknown, decisions: readonly Decision[], reasons: Reasons): Json {
  const outcomes: Record<string, string> = {}
  const missing: Record<string, readonly string[]> = {}
  for (const { subject, outcome } of decisions) {
    outcomes[subject] = outcome.kind
    if (outcome.kind === 'needs-facts') missing[subject] = outcome.missing
  }
  return reasons === 'full' ? { id, outcomes, missing, decisions } : { id, outcomes, missing }
}

const refused = (id: unknown, problems: readonly FactProblem[]): Json => ({
  id,
  error: { code: 'facts-invalid', problems: problems.map(({ code, fact, message }) => ({ code, fact, message })) },
})

/** CPU time of this process in seconds. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** How much was decided, and the CPU time that the deciding itself took. */
interface Meter {
  decisions: number
  seconds: number
}

function decideLine(
  program: Program,
  text: string,
  number: number,
  asOf: PlainDate,
  reasons: Reasons,
  meter: Meter,
): Json {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    line = undefined
  }
  if (!isRecord(line)) return { id: null, error: { code: 'request-not-json', line: number } }
  const { id = null, facts } = factsOf(line)
  const checked = checkFacts(program, facts)
  if (!checked.ok) return refused(id, checked.problems)
  const before = cpuSeconds()
  const decisions = decideSubjects(program, checked.facts, asOf, { reasons })
  meter.seconds += cpuSeconds() - before
  meter.decisions += decisions.length
  return answer(id, decisions, reasons)
}

/**
 * `feilun decide`: one JSON line out for each line in, in order. A line that cannot be decided gives `{"id", "error"}` in its place, the
 * rest go on, and the exit code is 1.
 */
export const decide: Command = async (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pack: { type: 'string' },
      facts: { type: 'string' },
      'as-of': { type: 'string' },
      reasons: { type: 'string', default: 'none' },
    },
  })
  const { pack: folder, facts: file, reasons } = values
  if (folder === undefined || file === undefined) throw new UsageError('feilun decide --pack DIR --facts FILE.jsonl')
  if (reasons !== 'none' && reasons !== 'full') throw new UsageError('--reasons none|full')
  const asOf = asOfDate(values['as-of'])
  const program = compile(await readRules(folder))
  const input = file === '-' ? process.stdin : createReadStream(file)
  const failure = new Promise<never>((_done, failed) =>
    input.once('error', (error: Error) => failed(new FeilunError('document-unreadable', { name: file }, [], error))),
  )
  failure.catch(() => {}) // It is awaited with each line below.
  const output = new OutputBuffer(terminal.write)
  let lines = 0
  let bad = 0
  const meter: Meter = { decisions: 0, seconds: 0 }
  const before = cpuSeconds()
  const work = async () => {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      if (text.trim() === '') continue
      lines++
      const result = decideLine(program, text, lines, asOf, reasons, meter)
      if ('error' in result) bad++
      output.line(JSON.stringify(result))
    }
  }
  await Promise.race([work(), failure])
  output.flush()
  const perSecond = (seconds: number) => Math.round(meter.decisions / Math.max(seconds, 0.000_001))
  const figures = {
    lines,
    decisions: meter.decisions,
    rate: perSecond(meter.seconds),
    whole: perSecond(cpuSeconds() - before),
  }
  terminal.complain(`${cliMessages(terminal.language)('decided', figures)}\n`)
  return bad === 0 ? 0 : 1
}
