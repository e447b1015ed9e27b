import type { ErrorDetail } from '#platform/errors'
import { inEachLanguage } from '#platform/i18n'
import { words } from '../words.ts'
import { rangeOf, type Network } from './departments.ts'

const most = 5_000

/** Networks as an officer writes them, one a line: `10.1.0.0/16, Works`. `gateway` is the gateway's own machines. Blank lines count for nothing. */
export function readNetworks(text: string): {
  readonly read: readonly Network[]
  readonly wrong: readonly ErrorDetail[]
} {
  const read = new Map<string, Network>()
  const wrong: ErrorDetail[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const comma = line.search(/[,\t，]/)
    const range = line.slice(0, comma === -1 ? undefined : comma).trim()
    const name = comma === -1 ? '' : line.slice(comma + 1).trim()
    const say = (key: 'networks.range' | 'networks.name' | 'networks.many'): void => {
      wrong.push({
        at: `networks:${at + 1}`,
        message: inEachLanguage((each) => words(each)(key, { line: at + 1, range: range.slice(0, 60) })),
      })
    }
    if (rangeOf(range) === undefined) say('networks.range')
    else if (name === '' || name.length > 200) say('networks.name')
    else if (read.size >= most) say('networks.many')
    else
      read.set(range, {
        range,
        of: name.toLowerCase() === 'gateway' ? { kind: 'gateway' } : { kind: 'department', name },
      })
    if (wrong.length >= 20) break
  }
  return { read: [...read.values()], wrong }
}
