import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startProduct } from './support/product.ts'

const data = mkdtempSync(join(tmpdir(), 'feilun-life-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const serversOn = (folder: string): readonly string[] =>
  spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes('postgres') && line.includes(folder))

const gone = async (folder: string): Promise<boolean> => {
  const deadline = performance.now() + 15_000
  while (serversOn(folder).length > 0 && performance.now() < deadline)
    await new Promise((wake) => setTimeout(wake, 100))
  return serversOn(folder).length === 0
}

it('starts again with what it had, leaves nothing running when told to stop, and survives being killed', async () => {
  const first = await startProduct({ FEILUN_DATA: data })
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  expect(await first.stop()).toBe(0)
  expect(await gone(data)).toBe(true)

  const second = await startProduct({ FEILUN_DATA: data })
  const pid = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  expect(pid).toBeGreaterThan(1)
  second.kill('SIGKILL')
  expect(await gone(data)).toBe(true)

  const third = await startProduct({ FEILUN_DATA: data })
  const measures: { measures: readonly unknown[] } = await (await fetch(`${third.origin}/api/measures`)).json()
  expect(measures.measures.length).toBeGreaterThan(0)
  expect(await third.stop()).toBe(0)
})

it('says what is wrong with its configuration, all of it, and starts nothing', async () => {
  await expect(startProduct({ PORT: 'ninety', DATABASE_URL: 'nonsense' })).rejects.toThrow(/PORT[\s\S]*DATABASE_URL/)
})

it('says so when its port is taken', async () => {
  const one = await startProduct()
  const port = new URL(one.origin).port
  await expect(startProduct({ PORT: port })).rejects.toThrow(new RegExp(`${port}.*in use|in use.*${port}|being used`))
  await one.stop()
})

it('keeps the pack that was in use when the folder has come to hold a broken one, and says what is wrong with it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'feilun-kept-'))
  const broken = join(home, 'pack')
  mkdirSync(broken)
  writeFileSync(join(broken, 'pack.yaml'), 'facts:\n  - id: Bad Id\n')
  await expect(startProduct({ FEILUN_DATA: join(home, 'data'), FEILUN_PACK: broken })).rejects.toThrow(/pack\.yaml:\d+/)

  const good = await startProduct({ FEILUN_DATA: join(home, 'data') })
  await good.stop()
  const kept = await startProduct({ FEILUN_DATA: join(home, 'data'), FEILUN_PACK: broken })
  expect(kept.output()).toMatch(/pack\.yaml:\d+[\s\S]*stays in use/)
  const answer: { measures: readonly unknown[] } = await (await fetch(`${kept.origin}/api/measures`)).json()
  expect(answer.measures.length).toBeGreaterThan(0)
  await kept.stop()
  rmSync(home, { recursive: true, force: true })
})
