/** `npm start` under the pinned Node: compile the pages, bundle what the browser needs, start the server in this process. */
import { bundleBrowser } from './bundleBrowser.ts'
import { compilePages } from './compilePages.ts'
import { root } from './folders.ts'

process.chdir(root)
const [assets] = await Promise.all([bundleBrowser(), compilePages()])
const { serve } = await import('../server/serve.ts')
await serve(process.env, assets)
