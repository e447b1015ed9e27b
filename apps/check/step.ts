import { spawn } from 'node:child_process'
import { root } from '../build/folders.ts'

/** What a step found: how many checks passed and failed, and what it printed. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** Tests that could not be run here, such as those in a browser where there is none. */
  readonly skipped?: number
  readonly output: string
  /** What is worth reading even where all is well. */
  readonly report?: string
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string
  readonly run: () => Promise<StepResult>
}

export interface Finished {
  readonly code: number
  readonly output: string
}

/** Runs a program of the project to its end and gathers what it prints. */
export function runProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** A step that is one check and whose output is always shown. */
export const report = (name: string, command: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await runProgram(command, args)
    return code === 0 ? { passed: 1, failed: 0, output, report: output } : { passed: 0, failed: 1, output }
  },
})

/** A step that is one check: it passes when its program ends with 0. */
export const check = (name: string, command: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await runProgram(command, args)
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
  },
})
