/** One connection that a log tells of. Addresses and people's names live only as long as the file is being read. */
export interface LogEntry {
  /** Milliseconds since 1970; undefined where the line gives no time that can be read. */
  readonly at: number | undefined
  /** Who connected: an address or a name, as the log has it. */
  readonly client: string | undefined
  /** The department, where the log itself says so. */
  readonly department: string | undefined
  /** The host's name in lower case, without port or final dot. */
  readonly host: string
}

/** What becomes of one line. A comment, a heading or a blank line is `nothing`; what is not understood is counted and never dropped in silence. */
export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: LogEntry }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-understood' }

export const nothing: ReadLine = { kind: 'nothing' }
export const notUnderstood: ReadLine = { kind: 'not-understood' }

/** Reads a log line by line, and may remember its heading. */
export type LineReader = (line: string) => ReadLine

/** An entry, or `not-understood` where there is no host in it. */
export function entryOf(from: {
  readonly at: number | undefined
  readonly client: string | undefined
  readonly department?: string | undefined
  readonly host: string | undefined
}): ReadLine {
  if (from.host === undefined) return notUnderstood
  const { at, client, department, host } = from
  return { kind: 'entry', entry: { at, client, department, host } }
}
