import { beforeAll, describe, expect, test } from 'vitest'
import type { Process } from '#modules/packs'
import { dueOf, enter, isOver, machineOf, move, reasonsFor, waitsFor, type ProcessState } from './index.ts'
import { begin, can, days, go, goAll, hours, place, refused, type Course } from './testing/courses.ts'
import { processes, zone } from './testing/processes.ts'

let grant: Process
let courses: Process
let research: Process
beforeAll(async () => {
  const all = await processes()
  const get = (id: string): Process => {
    const process = all.get(id)
    if (process === undefined) throw new Error(`${id} is gone`)
    return process
  }
  grant = get('smart-teaching-grant')
  courses = get('ai-course-organisers')
  research = get('embodied-ai-research-programme')
})

const start = '2026-11-22T06:00:00Z'
const due = ({ machine, state }: Course) => dueOf(machine, state)?.day

describe('A case on which all goes well', () => {
  test('of one form and one decision is paid once and tells what became of it', () => {
    const paid = goAll(begin(grant, start), 'send', 'pass', 'approve', 'accept', 'paid')
    expect(place(paid)).toBe('outcome-after-6-months/act')
    const told = go(go(paid, 'reported', days(190)), 'reported', days(190))
    expect(place(told)).toBe('completed/ended')
    expect(isOver(told.machine, told.state, told.now)).toBe(true)
  })

  test('of a long process goes by reviewers, a panel and three milestones', () => {
    const interest = goAll(begin(research, start), 'send', 'pass', 'send', 'reviewed', 'approve', 'accept')
    expect(place(interest)).toBe('design/act')
    const milestone = ['reported', 'accepted', 'paid'] as const
    const done = goAll(interest, ...milestone, ...milestone, ...milestone)
    expect(place(done)).toBe('final-report/act')
    expect(place(goAll(done, 'reported', 'accepted'))).toBe('outcome-after-6-months/act')
  })
})

describe('Who acts', () => {
  test('is said at every step, with what they can do', () => {
    const sent = go(begin(grant, start), 'send')
    expect(can(sent)).toEqual([
      'pass by programme-officer',
      'refuse by programme-officer',
      'ask by programme-officer',
      'withdraw by applicant',
    ])
    expect(waitsFor(sent.machine, sent.state, sent.now)).toBe('programme-officer')
    const asked = go(sent, 'ask')
    expect(waitsFor(asked.machine, asked.state, asked.now)).toBe('applicant')
    expect(can(asked)).toEqual(['reply by applicant', 'withdraw by applicant', 'lapse by clock'])
  })

  test('cannot act twice: a second press is told what is possible now', () => {
    const sent = go(begin(grant, start), 'send')
    const again = refused(sent, 'send')
    expect(again.why).toBe('not-here')
    expect(again.allowed.map(({ event }) => event)).toContain('pass')
    const decided = goAll(sent, 'pass', 'approve')
    expect(refused(decided, 'refuse').why).toBe('not-here')
  })

  test('is the payment while money is on its way, and nobody before an outcome opens or at an end', () => {
    const paying = goAll(begin(grant, start), 'send', 'pass', 'approve', 'accept')
    expect(waitsFor(paying.machine, paying.state, paying.now)).toBe('payment')
    const paid = go(paying, 'paid')
    expect(waitsFor(paid.machine, paid.state, paid.now)).toBeUndefined()
    const back = go(begin(grant, start), 'withdraw')
    expect(waitsFor(back.machine, back.state, back.now)).toBeUndefined()
  })
})

describe('Time limits', () => {
  test('are calendar days in the city: the last day lasts until midnight there', () => {
    const begun = begin(grant, '2026-11-22T15:59:00Z')
    expect(due(begun)).toBe('2027-02-20')
    const lastMinute = days(90)
    expect(place(go(begun, 'send', lastMinute))).toBe('check/act')
    expect(refused(begun, 'send', lastMinute + hours(1)).why).toBe('too-late')
  })

  test('end a case only once they are over, and only where the process says so', () => {
    const begun = begin(grant, start)
    expect(refused(begun, 'lapse', days(90)).why).toBe('not-over')
    expect(place(go(begun, 'lapse', days(91)))).toBe('not-sent/ended')
    const sent = go(begun, 'send')
    expect(refused(sent, 'lapse', days(400)).why).toBe('not-here')
  })

  test('of a first form end with the last day of the scheme', () => {
    const closing = { ...grant, closes: '2026-11-30' }
    const begun = begin(closing, start)
    expect(due(begun)).toBe('2026-11-30')
    const closes = Date.parse('2026-11-30T16:00:00Z') - Date.parse(start)
    expect(place(go(begun, 'send', closes - 1))).toBe('check/act')
    expect(refused(begun, 'send', closes).why).toBe('too-late')
  })

  test('of a first form that an appeal brings a case back to are its own, although the scheme has closed', () => {
    const stages = grant.stages.map((stage) =>
      stage.kind === 'appeal' && stage.id === 'appeal-of-check' ? { ...stage, overturn: 'apply' } : stage,
    )
    const refusedLast = goAll(begin({ ...grant, closes: '2026-11-30', stages }, start), 'send', 'refuse', 'appeal')
    const back = go(refusedLast, 'overturn', days(20))
    expect([place(back), due(back)]).toEqual(['apply/act', '2027-03-12'])
  })

  test('stand still while the applicant is asked', () => {
    const sent = go(begin(grant, start), 'send')
    expect(due(sent)).toBe('2026-12-13')
    const asked = go(sent, 'ask')
    expect(due(asked)).toBe('2026-12-06')
    expect(due(go(asked, 'reply', days(5)))).toBe('2026-12-18')
  })

  test('stand still no longer than a reply may take; a late reply still counts until the check goes on', () => {
    const asked = goAll(begin(grant, start), 'send', 'ask')
    expect(refused(asked, 'lapse', days(14)).why).toBe('not-over')
    const gone = go(asked, 'lapse', days(40))
    expect([place(gone), due(gone)]).toEqual(['check/act', '2026-12-27'])
    expect(due(go(asked, 'reply', days(40)))).toBe('2026-12-27')
    expect(refused(gone, 'reply').why).toBe('not-here')
  })

  test('of a milestone begin anew for the check, what was sent back, and the payment', () => {
    const begun = goAll(begin(courses, start), 'send', 'pass', 'reviewed', 'approve', 'accept')
    expect([place(begun), due(begun)]).toEqual(['started/act', '2027-03-22'])
    const reported = go(begun, 'reported')
    expect([place(reported), due(reported)]).toEqual(['started/reported', '2026-12-06'])
    const returned = go(reported, 'returned')
    expect([place(returned), due(returned)]).toEqual(['started/returned', '2026-12-06'])
    expect(place(go(returned, 'lapse', days(15)))).toBe('not-carried-out/ended')
    const paying = goAll(returned, 'reported', 'accepted')
    expect([place(paying), due(paying)]).toEqual(['started/paying', '2026-12-22'])
    expect(place(go(paying, 'paid', days(60)))).toBe('finished/act')
  })

  test('are never shorter than nothing where a clock jumps back', () => {
    const sent = go(begin(grant, start), 'send')
    const back = move(sent.machine, sent.state, { type: 'ask', at: new Date('2020-01-01T00:00:00Z') })
    expect(back.ok && back.state.askedSince).toBe(sent.state.since)
    const nothing = move(sent.machine, sent.state, { type: 'pass', at: new Date(Number.NaN) })
    expect(nothing.ok && nothing.state.since).toBe(sent.state.since)
  })
})

describe('An outcome', () => {
  test('opens months after all was paid, and both are counted from the same day', () => {
    const paid = goAll(begin(grant, start), 'send', 'pass', 'approve', 'accept', 'paid')
    expect(paid.state.opens).toBe('2027-05-21T16:00:00.000Z')
    expect(refused(paid, 'reported').why).toBe('too-early')
    expect(refused(paid, 'lapse').why).toBe('not-over')
    const late = go(paid, 'lapse', days(250))
    expect([place(late), late.state.opens]).toEqual(['outcome-after-12-months/act', '2027-11-21T16:00:00.000Z'])
    expect(due(late)).toBe('2028-01-21')
    expect(place(go(late, 'lapse', days(700)))).toBe('not-reported/ended')
  })
})

describe('Taking back', () => {
  test('is possible until something is offered', () => {
    const begun = begin(research, start)
    const before = [begun, go(begun, 'send'), goAll(begun, 'send', 'ask'), goAll(begun, 'send', 'pass')]
    for (const course of before) expect(place(go(course, 'withdraw'))).toBe('withdrawn/ended')
    const offered = goAll(begun, 'send', 'pass', 'send', 'reviewed', 'approve')
    expect(refused(offered, 'withdraw').why).toBe('not-here')
    expect(place(go(offered, 'decline'))).toBe('declined/ended')
    expect(place(go(offered, 'lapse', days(31)))).toBe('not-taken-up/ended')
  })
})

describe('An appeal', () => {
  const refusedAt = () => goAll(begin(grant, start), 'send', 'pass', 'refuse')

  test('is open for its days, and then no more', () => {
    const end = refusedAt()
    expect(can(end)).toEqual(['appeal by applicant'])
    expect(isOver(end.machine, end.state, end.now)).toBe(false)
    expect(due(end)).toBe('2026-12-22')
    expect(refused(end, 'appeal', days(31)).why).toBe('too-late')
    expect(isOver(end.machine, end.state, new Date(end.now.getTime() + days(31)))).toBe(true)
  })

  test('that is upheld ends there, and is not made twice', () => {
    const upheld = goAll(refusedAt(), 'appeal', 'uphold')
    expect(place(upheld)).toBe('refused/ended')
    expect(refused(upheld, 'appeal').why).toBe('appealed-already')
    expect(isOver(upheld.machine, upheld.state, upheld.now)).toBe(true)
    expect(due(upheld)).toBeUndefined()
  })

  test('that is taken back leaves the refusal as it was', () => {
    expect(place(goAll(refusedAt(), 'appeal', 'withdraw'))).toBe('refused/ended')
  })

  test('that is overturned goes on, and a later refusal can be appealed as another one', () => {
    const back = goAll(begin(grant, start), 'send', 'refuse', 'appeal', 'overturn')
    expect(place(back)).toBe('decision/act')
    expect(place(goAll(back, 'refuse', 'appeal'))).toBe('appeal-of-decision/act')
    expect(place(goAll(refusedAt(), 'appeal', 'overturn', 'accept'))).toBe('payment/paying')
  })
})

describe('A scheme that is not open', () => {
  test.each([
    ['before its first day', { opens: '2026-11-23' }, 'not-open'],
    ['after its last day', { closes: '2026-11-21' }, 'closed'],
  ])('takes no case %s', (_, window, why) => {
    const entered = enter(machineOf({ ...grant, ...window }, zone), new Date(start))
    expect(!entered.ok && entered.why).toBe(why)
  })

  test('takes cases on its first and its last day', () => {
    const machine = machineOf({ ...grant, opens: '2026-11-22', closes: '2026-11-22' }, zone)
    for (const at of ['2026-11-21T16:00:00Z', '2026-11-22T15:59:59Z'])
      expect(enter(machine, new Date(at)).ok).toBe(true)
  })
})

describe('A state that the process does not know', () => {
  test.each<[string, Partial<ProcessState>]>([
    ['of a stage of another version', { stage: 'interview' }],
    ['of a step of another kind of stage', { step: 'paying' }],
    ['of a stage by the name of what every object has', { stage: 'constructor' }],
    ['of a time that is none', { since: 'yesterday' }],
  ])('%s is refused, and nothing is thrown', (_, part) => {
    const { machine, state, now } = begin(grant, start)
    const moved = move(machine, { ...state, ...part }, { type: 'send', at: now })
    expect(!moved.ok && moved.why).toBe('stage-unknown')
  })
})

describe('Reasons', () => {
  test('are those of the decision at its stage', () => {
    const ids = (stage: string, decided: 'approve' | 'refuse') => reasonsFor(grant, stage, decided).map(({ id }) => id)
    expect(ids('check', 'refuse')).toEqual(['not-public-sector', 'had-grant-already', 'not-complete'])
    expect(ids('decision', 'refuse')).toEqual(['not-for-teaching', 'plan-not-clear', 'pupils-at-risk'])
    expect(ids('decision', 'approve')).toEqual(['clear-plan', 'sound-spending', 'pupils-kept-safe'])
  })
})
