import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../build/folders.ts'
import { runProgram, type Step, type StepResult } from './step.ts'

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const readReport = (file: string): Report | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function count(report: Report | undefined, code: number, output: string): StepResult {
  if (report === undefined) return { passed: 0, failed: 1, output }
  // A file that could not even be loaded has no tests in it, and counts as one failure.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
    output,
  }
}

/** The tests of a vitest configuration, each counted. `environment` is evaluated when the step begins. */
export const tests = (name: string, config: string, environment: () => Readonly<Record<string, string>>): Step => ({
  name,
  run: async () => {
    const file = join(buildFolder, `report-${config}.json`)
    rmSync(file, { force: true })
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await runProgram('vitest', args, environment())
    return count(readReport(file), code, output)
  },
})
