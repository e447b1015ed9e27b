import { describe, expect, it } from 'vitest'
import { openDoor } from './testing/ground.ts'
import { call, chatText, dataOf } from './testing/rawCall.ts'

const question = { model: 'm', stream: true, messages: [{ role: 'user', content: '你好' }] }

describe('a door that is closed', () => {
  it('finishes what runs and takes nothing new', async () => {
    const ground = await openDoor()
    ground.fake.next({ stall: 3 })
    const running = call(ground.url, '/chat/completions', question)
    await ground.fake.untilStalled(1)
    const stopped = ground.door.stop(60_000)
    const late = await call(ground.url, '/chat/completions', question)
    expect(late.status).toBe(503)
    expect(late.headers.get('retry-after')).not.toBeNull()
    ground.fake.release()
    await stopped
    expect(ground.records).toMatchObject([{ outcome: 'answered' }])
    expect(chatText((await running).text)).toContain('早晨')
    await ground.close()
  })
  it('cuts off what does not end in time, with an error in the stream and on record', async () => {
    const ground = await openDoor()
    ground.fake.next({ stall: 3 })
    const running = call(ground.url, '/chat/completions', question)
    await ground.fake.untilStalled(1)
    await ground.door.stop(20)
    expect(ground.records).toMatchObject([{ outcome: 'failed', error: 'not-ready', measured: 'estimated' }])
    expect(JSON.parse(dataOf((await running).text).at(-1) ?? '')).toMatchObject({ error: { code: 'not_ready' } })
    await ground.close()
  })
  it('is closed at once where nothing runs', async () => {
    const ground = await openDoor()
    await ground.door.stop(60_000)
    await ground.close()
    expect(ground.records).toEqual([])
  })
})
