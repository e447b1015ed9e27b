/**
 * npm run bench -- hostile: a node as it is run, with 1,000 idle connections, with prompts of 100,000 tokens, and with clients that take nothing of what they asked for. What
 * each costs in memory, and what it does to others, who ask short questions one after the other all the while.
 */
import { connect, type Socket } from 'node:net'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { startProgram } from '../gateway/contestant.ts'
import { hostileGround, memoryOf } from './ground.ts'
import { ask, isWhole, post, talk } from './raw.ts'

const seconds = Number(process.argv[2] ?? 5)
// A process of its own: what it costs to make long answers is not to be taken for what the node takes.
const provider = await startProgram('../hostile/fakeProvider.ts')
const ground = await hostileGround(1, `http://127.0.0.1:${provider.port}/v1`)
const [node] = ground.nodes
if (node === undefined) throw new Error('no node')
const { origin, pid } = node
const { key } = await ground.open()
const messages = [{ role: 'user', content: 'Where do I stand?' }]
const short = JSON.stringify({ model: 'small', messages, max_tokens: 20 })

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

const figures: string[] = []
/** Asks one question after the other for so long, or until something is over, and says how that went. */
async function others(name: string, until: Promise<unknown> = pause(seconds * 1_000)): Promise<void> {
  const asking = { isOver: false }
  const over = until.then(() => (asking.isOver = true))
  const times: number[] = []
  while (!asking.isOver) {
    const began = performance.now()
    const { status, body } = await ask(origin, { key, body: short })
    if (status !== 200) throw new Error(`${name}: others were answered ${status} ${body}`)
    times.push(performance.now() - began)
  }
  await over
  times.sort((a, b) => a - b)
  const { now, most } = memoryOf(pid)
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${name.padEnd(9)} others: ${times.length} calls, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms; memory ${now.toFixed(0)} MB, at most ${most.toFixed(0)} MB (load ${load})`,
  )
  figures.push(
    `${name}_p50_ms=${quantile(times, 0.5).toFixed(1)} ${name}_p99_ms=${quantile(times, 0.99).toFixed(1)} ${name}_mb=${now.toFixed(0)}`,
  )
}

await others('warm')
await others('alone')

/** Connections that have been answered once and are kept. */
const idle = await Promise.all(
  Array.from(
    { length: 1_000 },
    () =>
      new Promise<Socket>((ready, failed) => {
        const { hostname, port } = new URL(origin)
        const socket = connect(Number(port), hostname, () => socket.write(post({ key, body: short })))
        let all = ''
        socket.setEncoding('utf8').on('data', (piece: string) => {
          all += piece
          if (isWhole(all)) ready(socket)
        })
        socket.on('error', failed)
      }),
  ),
)
await others('idle')
const alive = idle.filter((socket) => !socket.destroyed && !socket.closed).length
for (const socket of idle) socket.destroy()

/** About 100,000 tokens: half a megabyte of mixed text. */
const long = JSON.stringify({
  model: 'small',
  messages: [{ role: 'user', content: 'The quick brown fox asks 我在藍圖裏站在哪裏。'.repeat(10_000) }],
  max_tokens: 20,
})
const prompts: number[] = []
let wrong = 0
await others(
  'long',
  Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let at = 0; at < 10; at += 1) {
        const began = performance.now()
        const { status } = await ask(origin, { key, body: long })
        if (status !== 200) wrong += 1
        prompts.push(performance.now() - began)
      }
    }),
  ),
)
prompts.sort((a, b) => a - b)

/** Some who ask for a long stream, of more bytes than lie in the buffers of connections, and take nothing of it. */
const slowClients = 20
const slow: Socket[] = []
for (let at = 0; at < slowClients; at += 1) {
  const body = JSON.stringify({ model: 'endless', messages, stream: true, max_tokens: 100 })
  void talk(origin, (socket) => {
    slow.push(socket)
    socket.pause()
    socket.write(post({ key, body }))
  })
}
// Until the provider has made all of them, which keeps it from answering others, and as much as fits lies in the buffers.
await others('filling', pause(15_000))
await others('slow')
for (const socket of slow) socket.destroy()
await others('after')

console.log(
  `bench hostile: ${figures.join(' ')} idle_alive=${alive} long_bytes=${Buffer.byteLength(long)} long_p50_ms=${quantile(prompts, 0.5).toFixed(0)} long_wrong=${wrong}`,
)
await ground.close()
await provider.stop()
process.channel?.unref()
