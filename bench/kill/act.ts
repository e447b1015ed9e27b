import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#platform/database'
import { workOf } from './works.ts'

const atOnce = 8

// To a pipe on Linux and Windows this is written before it returns: what was said is not lost with the process.
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Acts until it is killed, and says so. Where the database is gone it asks for the same again until it is answered. */
export async function actForEver(name: string, url: string, prefix: string): Promise<void> {
  const act = workOf(name).actor(openDatabase(url))
  const untilAnswered = async (key: string): Promise<string> => {
    for (;;) {
      try {
        return await act(key)
      } catch (error) {
        say(`failed ${key} ${error instanceof Error ? error.message : String(error)}`)
        await pause(50)
      }
    }
  }
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      for (let turn = 0; ; turn += 1) {
        const key = `${prefix}-${lane}-${turn}`
        say(`begin ${key}`)
        say(`done ${key} ${await untilAnswered(key)}`)
      }
    }),
  )
}
