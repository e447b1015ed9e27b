import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { migrations } from '../server/modules.ts'
import { runAt } from './run.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase(migrations)
})
afterAll(() => scratch.close())

async function demo(env: Readonly<Record<string, string>> = {}) {
  let written = ''
  let complained = ''
  const code = await runAt(['demo'], {
    language: 'en',
    env: { DATABASE_URL: scratch.url, ...env },
    write: (text) => void (written += text),
    complain: (text) => void (complained += text),
  })
  return { code, written, complained }
}
const people = () =>
  scratch.database.tables<{ identity_person: { id: string } }>().selectFrom('identity_person').select('id').execute()

describe('feilun demo', () => {
  it('prints a link for everybody whom a case can meet, and the same people again another time', async () => {
    const { code, written } = await demo()
    expect(code).toBe(0)
    expect(written.match(/http:\/\/127\.0\.0\.1:8790\/sign-in\/link\?key=\S+/g)).toHaveLength(6)
    expect(await people()).toHaveLength(6)
    await demo()
    expect(await people()).toHaveLength(6)
  })

  it.each([{ HOST: '0.0.0.0' }, { FEILUN_ORIGIN: 'https://feilun.example' }])(
    'makes nobody where others can come in: %o',
    async (env) => {
      const before = (await people()).length
      const { code, written, complained } = await demo(env)
      expect(code).toBe(1)
      expect(written).toBe('')
      expect(complained).toContain('127.0.0.1')
      expect(await people()).toHaveLength(before)
    },
  )
})
