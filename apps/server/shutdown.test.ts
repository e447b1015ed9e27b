import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { closeAll } from './closeAll.ts'

const file = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'shutdown.ts')).href)

/** Runs a process that is shut down in order, and tells what it said and how it ended. */
async function endOf(then: string, signal?: NodeJS.Signals) {
  const code = `import { shutdownOn } from ${file}
    shutdownOn(async () => console.log('stopped'))
    setInterval(() => {}, 60_000)
    console.log('started')
    ${then}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (signal !== undefined) child.kill(signal)
  })
  const [exitCode] = await once(child, 'close')
  return { said: said.trim().split('\n'), exitCode }
}

describe('the end of the server', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('comes in order, and as a success, with %s', async (signal) => {
    expect(await endOf('', signal)).toEqual({ said: ['started', 'stopped'], exitCode: 0 })
  })

  it.each(["setTimeout(() => { throw new Error('lost') })", "void Promise.reject(new Error('lost'))"])(
    'comes in order, but as a failure, after %s',
    async (then) => {
      expect(await endOf(then)).toEqual({ said: ['started', 'stopped'], exitCode: 1 })
    },
  )

  it('closes the last that was opened first, and all of it even where one does not close', async () => {
    const closed: string[] = []
    const closing = (name: string) => async () => {
      closed.push(name)
      if (name === 'web') throw new Error('busy')
    }
    await expect(closeAll([closing('postgres'), closing('pool'), closing('web')])).rejects.toThrow(AggregateError)
    expect(closed).toEqual(['web', 'pool', 'postgres'])
  })
})
