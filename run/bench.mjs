// npm run bench -- NAME: one comparison; see bench/README.md.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { handOver, root } from './project.mjs'

const name = process.argv[2] ?? ''
const names = readdirSync(join(root, 'bench')).filter((entry) => existsSync(join(root, 'bench', entry, 'run.ts')))
if (!names.includes(name)) {
  console.error(`usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
handOver('apps/build/bench.ts', process.argv.slice(2))
