/** node bench/budgets/child.ts: one node of the gateway's admission in a process of its own, told what to do over the channel to its parent. */
import { stop } from 'esbuild'
import { compilePages } from '../../apps/build/compilePages.ts'

// Modules have pages, which Node cannot read as they are.
await compilePages()
await stop()
await import('./node.ts')
