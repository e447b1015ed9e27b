import { FeilunError } from '#platform/errors'
import { formOf, readerFor, type LogForm } from '../logs/readerFor.ts'
import { linesOf } from './linesOf.ts'
import { mostGroups, tallyOf, type TallyNeeds, type Use } from './tally.ts'

/** What was read of a log. Every line is in one of the counts. */
export interface LogRead {
  readonly form: LogForm
  readonly lines: number
  /** To services of the list or to the gateway. */
  readonly counted: number
  /** To anything else: not kept, not even as a count of a host. */
  readonly elsewhere: number
  /** By the gateway's own machines. */
  readonly throughGateway: number
  readonly notUnderstood: number
  readonly uses: readonly Use[]
}

const mostLines = 50_000_000

const unreadable = (line: string) => new FeilunError('usage-log-unreadable', { start: line.slice(0, 60) })
const tooLarge = () => new FeilunError('usage-log-too-large', { lines: mostLines, groups: mostGroups })

/**
 * Reads a log of squid, of Zeek or in CSV, in one pass, holding no more than the counts.
 * @throws FeilunError `usage-log-unreadable` for a form that is none of these, and for one of which no line was understood; `usage-log-too-large`
 */
export async function readLog(bytes: AsyncIterable<Uint8Array>, needs: TallyNeeds): Promise<LogRead> {
  const tally = tallyOf(needs)
  let form: LogForm | undefined
  let first = ''
  let read: ReturnType<typeof readerFor> | undefined
  const counts = { lines: 0, counted: 0, elsewhere: 0, notUnderstood: 0 }
  for await (const line of linesOf(bytes)) {
    if (read === undefined) {
      if (line.trim() === '' || line === '\uFEFF') continue
      form = formOf(line)
      first = line
      if (form === undefined) throw unreadable(line)
      read = readerFor(form, needs.timeZone)
    }
    const each = read(line)
    if (each.kind === 'nothing') continue
    if (++counts.lines > mostLines) throw tooLarge()
    if (each.kind === 'not-understood') counts.notUnderstood++
    else {
      const what = tally.add(each.entry)
      if (what === 'counted') counts.counted++
      else if (what === 'elsewhere') counts.elsewhere++
      else if (what === 'too-many') throw tooLarge()
    }
  }
  if (form === undefined) throw unreadable('')
  if (counts.lines > 0 && counts.notUnderstood === counts.lines) throw unreadable(first)
  return { form, ...counts, throughGateway: tally.throughGateway(), uses: tally.uses() }
}
