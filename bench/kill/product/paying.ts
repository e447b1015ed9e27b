import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Staff } from './course.ts'
import type { Record } from './record.ts'

const ordersOn = (page: string): readonly string[] =>
  [...page.matchAll(/<input[^>]*name="order"[^>]*>/g)].flatMap(
    ([box]) => /value="([0-9a-f-]{36})"/.exec(box)?.[1] ?? [],
  )

/** Puts what is due into files and releases them, until it is over. Several at once are after the same payments. */
export async function payUntil(isOver: () => boolean, { officer, approver }: Staff, record: Record): Promise<void> {
  while (!isOver()) {
    const due = ordersOn((await officer.get('/payments')).text).slice(0, 5)
    if (due.length === 0) {
      await pause(100)
      continue
    }
    const key = randomUUID()
    const prepare = () =>
      officer.post('/payments/files', [['key', key], ...due.map((order) => ['order', order] as const)])
    const prepared = await prepare()
    record.retried(prepared)
    // Whoever else was after the same payment had it first.
    if (prepared.status === 409) continue
    const file = /^\/payments\/files\/([0-9a-f-]{36})/.exec(prepared.location)?.[1]
    if (file === undefined) {
      record.fault(`a file was answered ${prepared.status}: ${/<title>([^<]*)/.exec(prepared.text)?.[1] ?? ''}`)
      continue
    }
    record.add({ what: 'prepare', about: file, location: prepared.location, again: prepare })
    if (isOver()) return
    const release = () => approver.post(`/payments/files/${file}/release`, [])
    const released = await release()
    record.retried(released)
    if (released.status !== 303) record.fault(`the release of ${file} was answered ${released.status}`)
    else record.add({ what: 'release', about: file, location: released.location, again: release })
  }
}
