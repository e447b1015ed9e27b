import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Answered, Browsing } from './browsing.ts'
import type { Done, Record } from './record.ts'

export const scheme = 'smart-teaching-grant'

export interface Staff {
  readonly officer: Browsing
  readonly approver: Browsing
}

type Fields = readonly (readonly [string, string])[]

const application: readonly (readonly [string, Fields])[] = [
  ['public-sector-school', [['value', 'yes']]],
  ['school-levels', [['value', 'primary']]],
  ['has-smart-teaching-grant', [['value', 'no']]],
  ['teaching-plan', [['value', 'Pupils put questions to it in science.']]],
  ['spending-plan', [['value', 'Devices, and training for ten teachers.']]],
  ['safeguards', [['value', 'Teachers look over what it says first.']]],
  ['authorised', [['value', 'yes']]],
]
const acceptance: readonly (readonly [string, Fields])[] = [
  [
    'school-account',
    [
      ['value-name', 'Example School'],
      ['value-bankCode', '024'],
      ['value-account', '123456789001'],
    ],
  ],
  ['accepted-use', [['value', 'yes']]],
]

const versioned = z.object({ version: z.int() })

/** What one case is taken through, by its applicant and by those who decide. Each act that counts carries a key. */
export async function takeThrough(
  party: string,
  applicant: Browsing,
  { officer, approver }: Staff,
  record: Record,
  isOver: () => boolean,
): Promise<void> {
  /** @returns whether it was acknowledged */
  const act = async (
    what: Done['what'],
    about: string,
    send: () => Promise<Answered>,
    leadsTo: RegExp,
  ): Promise<Answered | undefined> => {
    const answered = await send()
    record.retried(answered)
    const { status, location, text, inVain } = answered
    if (status !== 303 || !leadsTo.test(location)) {
      record.fault(
        `${what} ${about} was answered ${status} ${location}, after ${inVain} in vain: ${/<title>([^<]*)/.exec(text)?.[1] ?? ''}`,
      )
      return undefined
    }
    const reference = /FL-\d{4}-\d+-\w/.exec(location)?.[0] ?? about
    record.add({ what, about: reference, location, again: send })
    return answered
  }
  const versionOf = async (reference: string): Promise<string> => {
    const answered = await applicant.get(`/api/cases/${reference}`)
    return String(versioned.parse(JSON.parse(answered.text)).version)
  }
  /** Answers are not keyed: whoever finds the page stale looks at the case again, and sends what they typed once more. */
  const fill = async (reference: string, answers: typeof application): Promise<boolean> => {
    let version = await versionOf(reference)
    for (const [ask, fields] of answers) {
      for (let turn = 0; ; turn += 1) {
        if (isOver()) return false
        const answered = await applicant.post(`/cases/${reference}/form/${ask}`, [['version', version], ...fields])
        record.retried(answered)
        version = await versionOf(reference)
        if (answered.status === 303) break
        if (answered.status !== 409 || turn > 3) {
          record.fault(`${ask} of ${reference} was answered ${answered.status}`)
          return false
        }
      }
    }
    return true
  }
  const keyed = (version: string, fields: Fields): Fields => [['version', version], ['key', randomUUID()], ...fields]

  const start: Fields = [
    ['party', party],
    ['key', randomUUID()],
  ]
  const begun = await act('begin', party, () => applicant.post(`/apply/${scheme}/begin`, start), /^\/cases\/FL-/)
  const reference = /FL-\d{4}-\d+-\w/.exec(begun?.location ?? '')?.[0]
  if (reference === undefined || isOver() || !(await fill(reference, application))) return
  const steps: readonly (() => Promise<Answered | undefined>)[] = [
    async () => {
      const fields = keyed(await versionOf(reference), [['act', 'send']])
      return act('submit', reference, () => applicant.post(`/cases/${reference}/form/send`, fields), /said=sent/)
    },
    async () => {
      const points: Fields = ['public-sector', 'first-grant', 'complete'].map((point) => [`point/${point}`, 'yes'])
      const fields = keyed(await versionOf(reference), [['stage', 'check'], ['outcome', 'pass'], ...points])
      return act('check', reference, () => officer.post(`/work/${reference}/check`, fields), /said=passed/)
    },
    async () => {
      const fields = keyed(await versionOf(reference), [
        ['outcome', 'approve'],
        ['confirmed-amount', '50000000'],
        ['reasons/approve', 'clear-plan'],
        ['words/approve/clear-plan', 'The plan says plainly what teachers and pupils will do.'],
      ])
      return act('decide', reference, () => approver.post(`/work/${reference}/decide`, fields), /said=decided/)
    },
    async () => {
      if (!(await fill(reference, acceptance))) return undefined
      const fields = keyed(await versionOf(reference), [['act', 'accept']])
      return act('accept', reference, () => applicant.post(`/cases/${reference}/form/send`, fields), /said=accepted/)
    },
  ]
  for (const step of steps) if (isOver() || (await step()) === undefined) return
}
