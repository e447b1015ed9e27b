/** Runs the fake upstream as a process of its own, for benches: `node modules/gateway/testing/runFakeUpstream.ts [PORT]`. Its first line is its address. */
import { startFakeUpstream } from './fakeUpstream.ts'

const fake = await startFakeUpstream({ port: Number(process.argv[2] ?? 0), remember: 0 })
process.stdout.write(`${fake.url}\n`)
