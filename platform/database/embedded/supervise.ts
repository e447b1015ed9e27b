import type { ChildProcess } from 'node:child_process'

export interface Supervised {
  /** Stops the program for good; resolves once its process is gone. */
  readonly stop: () => Promise<void>
}

const attempts = 40
const between = 500

const gone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/**
 * Keeps a program running: where it ends without having been stopped (killed from outside, out of memory), it is started again, as long
 * as that succeeds within 20 seconds. What it left behind may need a moment to go, so a start that fails is tried again.
 * @param start resolves with the program once it is ready
 */
export async function supervise(start: () => Promise<ChildProcess>): Promise<Supervised> {
  let stopping = false
  let program = await start()
  let reviving: Promise<void> | undefined

  const revive = async () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      await new Promise((wake) => setTimeout(wake, between))
      if (stopping) return
      const started = await start().catch(() => undefined)
      if (started === undefined) continue
      program = started
      watch()
      return
    }
  }
  const watch = () => {
    program.once('exit', () => {
      if (!stopping) reviving = revive()
    })
  }
  watch()

  return {
    stop: async () => {
      stopping = true
      await reviving
      if (gone(program)) return
      await new Promise<void>((done) => {
        program.once('exit', () => done())
        program.kill('SIGINT') // PostgreSQL's fast shutdown: clients are cut off, everything committed is kept
      })
    },
  }
}
