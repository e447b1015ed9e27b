import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createSearch, type Search } from './createSearch.ts'
import { searchMigrations } from './migrations.ts'
import { kept } from './testing/kept.ts'

const root = join(import.meta.dirname, '..', '..')
let scratch: ScratchDatabase
let search: Search
beforeAll(async () => {
  scratch = await scratchDatabase([searchMigrations])
  search = createSearch(scratch)
})
afterAll(() => scratch.close())

/** A process must start and much be written, on whatever machine this is. */
const patience = 120_000

/** A passage that no other is like, the same wherever it is made. */
const passageCode = `
  const passageOf = (document, ordinal) => {
    let seed = [...document].reduce((sum, char) => sum * 31 + char.charCodeAt(0), ordinal + 7) >>> 0
    const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 16
    const text = Array.from({ length: 60 }, () => String.fromCodePoint(0x4e00 + (next() % 300))).join('')
    return { document, ordinal, text: text + '，造價' + (next() % 900 + 100) + '萬元。' }
  }
`
const passageOf: (document: string, ordinal: number) => { document: string; ordinal: number; text: string } =
  // The same text of a program for this process and for those that it starts.
  new Function(`${passageCode}; return passageOf`)()

type Writer = ChildProcessByStdio<null, Readable, null>
/** A process of its own that runs `work`, with `search`, `passageOf` and `say` at hand. */
function writer(work: string): { readonly process: Writer; readonly said: AsyncIterator<string> } {
  const code = `
    import { createSearch } from '#modules/search'
    import { openDatabase } from '#platform/database'
    import { writeSync } from 'node:fs'
    ${passageCode}
    const say = (line) => writeSync(1, line + '\\n')
    const database = openDatabase(process.env.CRASH_URL)
    const search = createSearch({ database })
    ${work}
    await database.close()
  `
  const started = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env: { ...process.env, CRASH_URL: scratch.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { process: started, said: createInterface(started.stdout)[Symbol.asyncIterator]() }
}

const passagesOf = (document: string, count: number) =>
  Array.from({ length: count }, (_, ordinal) => passageOf(document, ordinal))

it(
  'keeps every call that was acknowledged and nothing of the one that kill -9 cut short',
  async () => {
    const { process: started, said } = writer(`
    for (let at = 0; ; at++) {
      await search.index('calls', Array.from({ length: 300 }, (_, ordinal) => passageOf('d' + at, ordinal)))
      say('d' + at)
    }
  `)
    const acknowledged: string[] = []
    while (acknowledged.length < 4) acknowledged.push((await said.next()).value)
    started.kill('SIGKILL')
    await once(started, 'exit')
    // One more may have been kept whose word did not come through; but all or nothing of it.
    await search.index('calls', [])
    const documents = await search.documents('calls')
    expect([...documents]).toEqual(expect.arrayContaining(acknowledged))
    expect(documents.size).toBeLessThanOrEqual(acknowledged.length + 1)
    for (const document of documents) await search.index('again', passagesOf(document, 300))
    expect(await kept(scratch.database, 'calls')).toEqual(await kept(scratch.database, 'again'))
  },
  patience,
)

it(
  'keeps nothing of one call of 20,000 passages that is killed after the first block was written',
  async () => {
    const { process: started, said } = writer(`
    const passages = function* () {
      for (let at = 0; at < 20_000; at++) {
        if (at === 19_000) say('far')
        yield passageOf('d' + at, 0)
      }
    }
    await search.index('one call', passages())
    say('done')
  `)
    expect((await said.next()).value).toBe('far')
    started.kill('SIGKILL')
    await once(started, 'exit')
    await search.index('one call', [])
    expect(await search.documents('one call')).toEqual(new Set())
    expect(await kept(scratch.database, 'one call')).toMatchObject({ totals: { passages: 0, length: 0 }, terms: 0 })
  },
  patience,
)

it(
  'is the same after two processes wrote to it at once as after one did',
  async () => {
    const both = ['x', 'y'].map((name) =>
      writer(`
      say('ready')
      for (let at = 0; at < 12; at++)
        await search.index('two', Array.from({ length: 20 }, (_, ordinal) => passageOf('${name}' + (at % 9), ordinal)))
    `),
    )
    await Promise.all(both.map(({ said }) => said.next()))
    const codes = await Promise.all(both.map(async ({ process: started }) => (await once(started, 'exit'))[0]))
    expect(codes).toEqual([0, 0])
    const documents = ['x', 'y'].flatMap((name) => Array.from({ length: 9 }, (_, at) => `${name}${at}`))
    expect(await search.documents('two')).toEqual(new Set(documents))
    await search.index(
      'one after the other',
      documents.flatMap((document) => passagesOf(document, 20)),
    )
    expect(await kept(scratch.database, 'two')).toEqual(await kept(scratch.database, 'one after the other'))
  },
  patience,
)
