import { minor } from '#modules/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { school, startHouse, type House } from './testing/house.ts'
import {
  accepted,
  approver,
  decided,
  newKey,
  offered,
  officer,
  own,
  passed,
  sentSchool,
  startSchool,
} from './testing/schoolCase.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.now = new Date('2026-11-02T02:00:00Z')
})

const nothing = { case: '', stage: '' }
const day = 86_400_000
const wait = (days: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + days * day)
}

describe('Money', () => {
  it('is held when it is awarded, and free again when the offer is declined', async () => {
    const head = house.applicant('school')
    const path = `${school}/${school}/example-call`
    const before = await house.ledger.account(path)
    const offer = await offered(house, head)
    expect((await house.ledger.account(path)).held - before.held).toBe(50_000_000)
    const declined = await house.casework.decline(head, offer.reference, { version: offer.version, key: newKey() })
    expect(declined).toMatchObject({ result: 'declined', standing: 'over', award: undefined })
    expect((await house.ledger.account(path)).held).toBe(before.held)
    // The party may try again.
    expect(await startSchool(house, head)).toMatchObject({ standing: 'draft' })
  })

  it('is free again when an offer is not accepted in time', async () => {
    const head = house.applicant('school')
    const path = `${school}/${school}/example-call`
    const before = await house.ledger.account(path)
    const offer = await offered(house, head)
    wait(40)
    while ((await house.casework.lapseDue(50)) > 0);
    expect(await own(house, head, offer)).toMatchObject({ result: 'lapsed', standing: 'over' })
    expect((await house.ledger.account(path)).held).toBe(before.held)
  })

  it('that is not there refuses the decision, and loses nothing', async () => {
    const checked = await passed(house, house.person(officer), await sentSchool(house, house.applicant('school')))
    const path = `${school}/${school}/example-call`
    const { held, settled } = await house.ledger.account(path)
    const limit = (at: number, key: string) => house.ledger.limit({ key, by: 'test', path, limit: minor(at) })
    await limit(held + settled + 49_999_999, newKey())
    const by = house.person(approver)
    await expect(decided(house, by, checked, 'approve')).rejects.toMatchObject({ code: 'limit-exceeded' })
    expect(await house.casework.view(by, checked.reference)).toMatchObject({
      version: checked.version,
      stage: { id: 'decision' },
    })
    expect((await house.ledger.account(path)).held).toBe(held)
    await limit(held + settled + 50_000_000, newKey())
    expect(await decided(house, by, checked, 'approve')).toMatchObject({ stage: { id: 'offer' } })
    await limit(100_000_000_000, newKey())
  })

  it('is ordered once, and paid once, however often it is told', async () => {
    const head = house.applicant('school')
    const taken = await accepted(house, head)
    const paidFor = house.orders.at(-1)?.for ?? nothing
    const tell = () => house.scratch.database.transaction((connection) => house.casework.paid(connection, paidFor))
    await Promise.all([tell(), tell(), tell()])
    await tell()
    await house.scratch.database.transaction((connection) =>
      house.casework.paid(connection, { ...paidFor, stage: 'another' }),
    )
    const paid = await own(house, head, taken)
    expect(paid.timeline.filter(({ kind }) => kind === 'paid')).toHaveLength(1)
    expect(paid.award?.payments).toMatchObject([{ amount: 50_000_000, state: 'paid' }])
  })
})
