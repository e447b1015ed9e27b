/**
 * node bench/kill/child.ts WORK URL PREFIX: acts until it is killed, and says so line by line: `begin KEY`, then `done KEY ANSWER` once it is acknowledged,
 * and `failed KEY WHY` where it was not and is asked for again.
 */
import { stop } from 'esbuild'
import { compilePages } from '../../apps/build/compilePages.ts'

// Modules have pages, which Node cannot read as they are.
await compilePages()
await stop()
const { actForEver } = await import('./act.ts')
const [name = '', url = '', prefix = ''] = process.argv.slice(2)
await actForEver(name, url, prefix)
