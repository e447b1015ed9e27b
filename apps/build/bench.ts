/** `npm run bench -- NAME` under the pinned Node: compile the pages, which modules import, then run the comparison with what follows its name. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stop } from 'esbuild'
import { compilePages } from './compilePages.ts'
import { root } from './folders.ts'

await compilePages()
await stop()
const [name = ''] = process.argv.splice(2, 1)
await import(pathToFileURL(join(root, 'bench', name, 'run.ts')).href)
