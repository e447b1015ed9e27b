/** No line of a log that we read is longer; more of one is left out, so that a file without line ends cannot fill the memory. */
const longest = 65_536

/** The lines of a stream of bytes in UTF-8, whatever parts it comes in; CRLF and LF end one alike. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
    rest = (lines.pop() ?? '').slice(0, longest)
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
