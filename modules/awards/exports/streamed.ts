/** A JSON object whose last member is a long list, written as it comes: the same as `JSON.stringify` of all of it, but never all in memory. */
export async function* streamedJson<Item>(
  head: Readonly<Record<string, unknown>>,
  list: string,
  items: AsyncIterable<Item>,
  write: (item: Item) => unknown,
): AsyncGenerator<string> {
  const start = JSON.stringify(head)
  yield `${start === '{}' ? '{' : `${start.slice(0, -1)},`}${JSON.stringify(list)}:[`
  let first = true
  for await (const item of items) {
    const written = write(item)
    if (written === undefined) continue
    yield `${first ? '' : ','}\n${JSON.stringify(written)}`
    first = false
  }
  yield '\n]}\n'
}
