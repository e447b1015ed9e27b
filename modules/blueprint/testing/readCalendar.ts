/** A strict reader of iCalendar streams for tests: it throws on anything that RFC 5545 does not allow. */
export interface Property {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}
export type Component = readonly Property[]

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Unfolds octets into lines (section 3.1), checking that each physical line ends in CRLF and holds at most 75 octets. */
function unfold(stream: string): readonly string[] {
  if (!stream.endsWith('\r\n')) throw new Error('the stream does not end in CRLF')
  const physical = stream.slice(0, -2).split('\r\n')
  for (const line of physical) {
    const octets = Buffer.from(line, 'utf8')
    if (octets.length > 75) throw new Error(`a line of ${octets.length} octets: ${line}`)
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${line}`)
    decoder.decode(octets)
  }
  const lines: string[] = []
  for (const line of physical) {
    if (line.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`)
    else lines.push(line)
  }
  return lines
}

function property(line: string): Property {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/su.exec(line)
  if (match === null) throw new Error(`not a content line: ${line}`)
  const [, name = '', params = '', value = ''] = match
  const pairs = params
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='))
  return { name, params: Object.fromEntries(pairs.map(([key = '', given = '']) => [key, given])), value }
}

/** TEXT read back (section 3.3.11); an escape that does not exist, or a sign that ought to be escaped, is an error. */
export function readText(value: string): string {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replace(/\\(.)/gsu, (_, sign: string) => {
    if (sign === 'n' || sign === 'N') return '\n'
    if (!'\\;,'.includes(sign)) throw new Error(`unknown escape \\${sign}`)
    return sign
  })
}

/** The calendar's own properties and its events. */
export function readCalendar(stream: string): { readonly calendar: Component; readonly events: readonly Component[] } {
  const properties = unfold(stream).map(property)
  const first = properties[0]
  const last = properties.at(-1)
  if (first?.name !== 'BEGIN' || first.value !== 'VCALENDAR' || last?.name !== 'END') throw new Error('not a calendar')
  const calendar: Property[] = []
  const events: Property[][] = []
  let event: Property[] | undefined
  for (const each of properties.slice(1, -1)) {
    if (each.name === 'BEGIN') event = []
    else if (each.name === 'END') {
      if (event === undefined) throw new Error('an event ends that did not begin')
      events.push(event)
      event = undefined
    } else (event ?? calendar).push(each)
  }
  if (event !== undefined) throw new Error('an event does not end')
  return { calendar, events }
}
