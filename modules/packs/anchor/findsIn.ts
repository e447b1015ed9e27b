import { isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'

/** A `find` as it is written in a file: what to look for, and which characters of the file to replace. */
export interface Find {
  readonly source: string
  readonly words: string
  readonly figure: string | undefined
  /** Offsets in the file's text of `find: words`, end exclusive, without a comment that follows. */
  readonly from: number
  readonly to: number
  /** What stands between two keys of this mapping. */
  readonly between: string
  readonly line: number
  readonly column: number
}

const textUnder = (map: YAMLMap, key: string): string | undefined => {
  const value: unknown = map.get(key)
  return typeof value === 'string' ? value : undefined
}

/** Every citation of a file that still has `find`, in the order of the file. @param text YAML that has already been read without fault. */
export function findsIn(text: string): readonly Find[] {
  const lines = new LineCounter()
  const finds: Find[] = []
  visit(parseDocument(text, { lineCounter: lines }), {
    Map: (_, map) => {
      const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'find')
      const source = textUnder(map, 'source')
      const words = textUnder(map, 'find')
      if (pair === undefined || source === undefined || words === undefined) return
      const { key, value } = pair
      if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return
      const [from] = key.range
      // The range of a block scalar takes in the line break after it.
      const to = from + text.slice(from, value.range[1]).trimEnd().length
      const { line, col } = lines.linePos(from)
      const newline = text.includes('\r\n') ? '\r\n' : '\n'
      const between = map.flow === true ? ', ' : newline + ' '.repeat(col - 1)
      finds.push({
        source,
        words: words.trim(),
        figure: textUnder(map, 'figure'),
        from,
        to,
        between,
        line,
        column: col,
      })
    },
  })
  return finds
}
