import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body as they came over the line, dots undone. */
  readonly data: string
}

export interface SmtpServer {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** The next command of this name is answered with this line instead. */
  readonly refuse: (command: string, answer: string) => void
  readonly close: () => Promise<void>
}

/** A mail server for tests, on a free port of loopback: takes what it is sent, or refuses once what it is told to. */
export async function smtpServer(): Promise<SmtpServer> {
  const received: ReceivedMail[] = []
  const refusals = new Map<string, string>()
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    converse(socket, received, refusals)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port.
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (command, answer) => void refusals.set(command, answer),
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One conversation (RFC 5321). */
function converse(socket: Socket, received: ReceivedMail[], refusals: Map<string, string>): void {
  let from = ''
  let to: string[] = []
  let pending = ''
  let inData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const refused = (command: string): boolean => {
    const answer = refusals.get(command)
    refusals.delete(command)
    if (answer !== undefined) say(answer)
    return answer !== undefined
  }
  const obey = (line: string): void => {
    const command = line.slice(0, 4).toUpperCase()
    if (refused(command)) return
    if (command === 'EHLO') say('250-localhost\r\n250-8BITMIME\r\n250 SMTPUTF8')
    else if (command === 'DATA') {
      inData = true
      say('354 go on')
    } else if (command === 'QUIT') socket.end('221 bye\r\n')
    else {
      if (command === 'MAIL') from = /<(.*?)>/.exec(line)?.[1] ?? ''
      if (command === 'RCPT') to.push(/<(.*?)>/.exec(line)?.[1] ?? '')
      say('250 ok')
    }
  }
  const take = (data: string): void => {
    inData = false
    if (!refused('.')) {
      received.push({ from, to, data: data.replaceAll('\r\n..', '\r\n.') })
      say('250 taken')
    }
    to = []
  }
  say('220 localhost')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    pending += chunk
    for (;;) {
      const end = pending.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const part = pending.slice(0, end)
      pending = pending.slice(end + (inData ? 5 : 2))
      if (inData) take(part)
      else obey(part)
    }
  })
}
