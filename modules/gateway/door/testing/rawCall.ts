import { connect } from 'node:net'

/** Sends bytes as they are to a port, and gives all that comes back until the connection is closed. */
export function rawExchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => (answer += piece))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: () => unknown
}

/** Asks with the right key unless told otherwise. */
export async function call(
  url: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const sent = typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body)
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer right', 'content-type': 'application/json', ...headers },
    body: typeof sent === 'string' ? sent : new Uint8Array(sent),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: (): unknown => JSON.parse(text) }
}

/** The data of each event of a stream. */
export const dataOf = (text: string): readonly string[] =>
  text
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => block.slice(block.indexOf('data: ') + 6))

/** The text of a stream of chat. */
export function chatText(text: string): string {
  let whole = ''
  for (const data of dataOf(text)) {
    if (data === '[DONE]') continue
    const chunk: { choices?: readonly { delta?: { content?: string | null } }[] } = JSON.parse(data)
    whole += chunk.choices?.[0]?.delta?.content ?? ''
  }
  return whole
}
