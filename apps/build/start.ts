/** `npm start` under the pinned Node: compile the pages, bundle what the browser needs, start the server in this process. */
import { stop } from 'esbuild'
import { bundleBrowser } from './bundleBrowser.ts'
import { compilePages } from './compilePages.ts'
import { root } from './folders.ts'

process.chdir(root)
const [assets] = await Promise.all([bundleBrowser(), compilePages()])
await stop() // Its service would stay in memory for as long as the server runs.
const { serve } = await import('../server/serve.ts')
await serve(process.env, assets)
