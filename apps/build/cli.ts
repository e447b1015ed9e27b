/** `npx feilun` under the pinned Node: compile the pages, which modules import, then run the command where the person stands. */
import { stop } from 'esbuild'
import { compilePages } from './compilePages.ts'

await compilePages()
await stop()
const { run } = await import('../cli/run.ts')
process.exitCode = await run(process.argv.slice(2))
process.channel?.unref()
