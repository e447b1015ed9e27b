/** `npm run generate`: writes every generated file, or with `--check` says which are out of date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generatedFiles } from './generatedFiles.ts'

const check = process.argv.includes('--check')
let stale = 0
for await (const [path, text] of generatedFiles(process.cwd())) {
  const current = (() => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return undefined
    }
  })()
  if (current === text) continue
  stale++
  if (check) {
    console.log(`out of date: ${path}`)
    continue
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(`wrote ${path}`)
}
if (check && stale > 0) process.exitCode = 1
