/**
 * `npm test`: every check there is, each with its figure, and last one line `N passed, N failed`.
 * `npm test -- WORD …` runs the steps whose name holds one of the words.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#platform/database'
import { bundleBrowser } from '../build/bundleBrowser.ts'
import { buildFolder } from '../build/folders.ts'
import { boundaries } from './boundaries.ts'
import { check, report, type Step } from './step.ts'
import { tests } from './tests.ts'

const home = mkdtempSync(join(tmpdir(), 'feilun-tests-'))
const server = await startPostgres(home, randomBytes(12).toString('hex'))
const environment = () => ({ TEST_DATABASE_URL: server.url, NODE_ENV: 'test' })
mkdirSync(buildFolder, { recursive: true })

const steps: readonly Step[] = [
  check('format', 'oxfmt', '--check', '.'),
  check('lint', 'oxlint', '--deny-warnings'),
  check('types', 'tsc', '-p', '.'),
  boundaries,
  check('unused code', 'knip', '--no-progress'),
  check('generated files', process.execPath, 'apps/generate/main.ts', '--check'),
  {
    name: 'browser bundle',
    run: async () =>
      bundleBrowser().then(
        () => ({ passed: 1, failed: 0, output: '' }),
        (error: unknown) => ({ passed: 0, failed: 1, output: String(error) }),
      ),
  },
  tests('unit and integration tests', 'vitest.config.ts', environment),
  report('questions asked of ten personas', process.execPath, 'test/personas/report.ts'),
  tests('browser tests', 'vitest.browser.config.ts', environment),
]

const words = process.argv.slice(2)
const wanted = words.length === 0 ? steps : steps.filter(({ name }) => words.some((word) => name.includes(word)))
let passed = 0
let failed = 0
for (const step of wanted) {
  const began = performance.now()
  const result = await step.run()
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  passed += result.passed
  failed += result.failed
  if (result.failed > 0 || words.length > 0) console.log(result.output)
  else if (result.report !== undefined) console.log(result.report.trimEnd())
  const skipped = result.skipped === undefined || result.skipped === 0 ? '' : `, ${result.skipped} skipped`
  const mark = result.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${step.name}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`)
}
await server.stop()
rmSync(home, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.channel?.unref()
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
