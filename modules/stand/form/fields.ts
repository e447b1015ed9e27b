/** What a form sent, whether to the server as a body or to the island as `FormData`: names and their values in order. */
export type Fields = ReadonlyMap<string, readonly string[]>

export const first = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? ''
export const all = (fields: Fields, name: string): readonly string[] => fields.get(name) ?? []

/** A parsed web form, whose values are strings or lists of them. What is neither was not sent by a form of ours. */
export function fieldsOfBody(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return new Map()
  return new Map(
    Object.entries(body).map(([name, value]): [string, readonly string[]] => [
      name,
      (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string'),
    ]),
  )
}

export function fieldsOfEntries(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const known = fields.get(name)
    if (known === undefined) fields.set(name, [value])
    else known.push(value)
  }
  return fields
}
