import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Actor, PartyId } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { CaseView } from '../model/caseView.ts'
import { limit as most, school, type House } from './house.ts'
import { approver, bank, fillIn, newKey, officer, schoolAnswers, startSchool } from './schoolCase.ts'

/** What a plain reading of the process says of one party's case: where it is, and what money is held for it. */
export interface Model {
  stage: string
  step: string
  appealed: boolean
  held: number
  paid: number
  submitted: number
  /** A clock that only this case's model knows: in days. */
  day: number
}

export interface Real {
  readonly house: House
  readonly head: Actor & { readonly party: PartyId }
  readonly by: { readonly officer: Actor; readonly approver: Actor }
  /** As the case was when somebody last looked. */
  view: CaseView
  /** An older look at it: a tab that was left open. */
  stale: CaseView
}

const award = 50_000_000
const dayLength = 86_400_000
const ends = new Set([
  'completed',
  'not-reported',
  'not-eligible',
  'refused',
  'declined',
  'not-taken-up',
  'not-sent',
  'withdrawn',
])
export const isOver = ({ stage }: Model): boolean => ends.has(stage)

type Act = (real: Real, view: CaseView) => Promise<CaseView>

/** What the acts are, when the process provides for each, and what comes of it. */
interface Move {
  readonly name: string
  readonly act: Act
  readonly open: (model: Model) => boolean
  readonly after: (model: Model) => void
}

const go = (model: Model, stage: string, step = 'act') => Object.assign(model, { stage, step })
const decide =
  (kind: 'approve' | 'refuse' | 'uphold' | 'overturn'): Act =>
  ({ house, by }, { reference, version }) =>
    house.casework.actOn(by.approver, { action: 'case.decide', role: 'approver', reference, version }, (act) =>
      act.move({ kind }),
    )
const points = (met: boolean) => ['public-sector', 'first-grant', 'complete'].map((point) => ({ point, met, note: '' }))
const once = ({ version }: CaseView) => ({ version, key: newKey() })

export const moves: readonly Move[] = [
  {
    name: 'submit',
    act: ({ house, head }, view) => house.casework.submit(head, view.reference, once(view)),
    open: ({ stage }) => stage === 'apply',
    after: (model) => {
      model.submitted += 1
      go(model, 'check')
    },
  },
  {
    name: 'withdraw',
    act: ({ house, head }, view) => house.casework.withdraw(head, view.reference, once(view)),
    open: ({ stage }) => ['apply', 'check', 'decision', 'appeal-of-check', 'appeal-of-decision'].includes(stage),
    after: (model) => {
      const upheld: Readonly<Record<string, string>> = {
        'appeal-of-check': 'not-eligible',
        'appeal-of-decision': 'refused',
      }
      go(model, upheld[model.stage] ?? 'withdrawn', 'ended')
    },
  },
  {
    name: 'pass',
    act: ({ house, by }, view) =>
      house.casework.check(by.officer, view.reference, {
        ...once(view),
        outcome: 'pass',
        points: points(true),
        reasons: [],
      }),
    open: ({ stage, step }) => stage === 'check' && step === 'act',
    after: (model) => go(model, 'decision'),
  },
  {
    name: 'fail',
    act: ({ house, by }, view) =>
      house.casework.check(by.officer, view.reference, {
        ...once(view),
        outcome: 'refuse',
        points: points(false),
        reasons: [{ reason: 'not-complete', words: 'Still not there.' }],
      }),
    open: ({ stage, step }) => stage === 'check' && step === 'act',
    after: (model) => go(model, 'not-eligible', 'ended'),
  },
  {
    name: 'ask',
    act: ({ house, by }, view) =>
      house.casework.ask(by.officer, view.reference, { ...once(view), words: 'Which levels?' }),
    open: ({ stage, step }) => stage === 'check' && step === 'act',
    after: (model) => go(model, 'check', 'asked'),
  },
  {
    name: 'reply',
    act: ({ house, head }, view) => house.casework.reply(head, view.reference, { ...once(view), words: 'Primary.' }),
    open: ({ step }) => step === 'asked',
    after: (model) => go(model, 'check'),
  },
  {
    name: 'approve',
    act: decide('approve'),
    open: ({ stage }) => stage === 'decision',
    after: (model) => {
      model.held = award
      go(model, 'offer')
    },
  },
  {
    name: 'refuse',
    act: decide('refuse'),
    open: ({ stage, step }) => stage === 'decision' || (stage === 'check' && step === 'act'),
    after: (model) => go(model, model.stage === 'check' ? 'not-eligible' : 'refused', 'ended'),
  },
  {
    name: 'accept',
    act: async ({ house, head }, view) => {
      const at = await fillIn(house, head, view, { 'school-account': bank, 'accepted-use': true })
      return house.casework.accept(head, at.reference, once(at))
    },
    open: ({ stage }) => stage === 'offer',
    after: (model) => go(model, 'payment', 'paying'),
  },
  {
    name: 'decline',
    act: ({ house, head }, view) => house.casework.decline(head, view.reference, once(view)),
    open: ({ stage }) => stage === 'offer',
    after: (model) => {
      model.held = 0
      go(model, 'declined', 'ended')
    },
  },
  {
    name: 'outcome',
    act: async ({ house, head }, view) => {
      const six = { 'pupils-at-6-months': 5, 'changes-at-6-months': 'Some.' }
      const twelve = { 'pupils-at-12-months': 5, continues: 'all', 'changes-at-12-months': 'Some.' }
      const at = await fillIn(house, head, view, view.stage.id === 'outcome-after-6-months' ? six : twelve)
      return house.casework.submit(head, at.reference, once(at))
    },
    open: ({ stage, day }) =>
      (stage === 'outcome-after-6-months' && day >= 185) || (stage === 'outcome-after-12-months' && day >= 366),
    after: (model) =>
      go(
        model,
        model.stage === 'outcome-after-6-months' ? 'outcome-after-12-months' : 'completed',
        model.stage === 'outcome-after-6-months' ? 'act' : 'ended',
      ),
  },
  {
    name: 'appeal',
    act: ({ house, head }, view) =>
      house.casework.appeal(head, view.reference, { ...once(view), words: 'Look again.' }),
    open: ({ stage, appealed }) => (stage === 'not-eligible' || stage === 'refused') && !appealed,
    after: (model) => {
      model.appealed = true
      go(model, model.stage === 'refused' ? 'appeal-of-decision' : 'appeal-of-check')
    },
  },
  {
    name: 'uphold',
    act: decide('uphold'),
    open: ({ stage }) => stage.startsWith('appeal-of'),
    after: (model) => go(model, model.stage === 'appeal-of-decision' ? 'refused' : 'not-eligible', 'ended'),
  },
  {
    name: 'overturn',
    act: decide('overturn'),
    open: ({ stage }) => stage.startsWith('appeal-of'),
    after: (model) => {
      // Another refusal, later, can be appealed anew.
      model.appealed = false
      if (model.stage === 'appeal-of-decision') {
        model.held = award
        go(model, 'offer')
      } else go(model, 'decision')
    },
  },
]

/** Whatever happened, the case, its log and the ledger say the same as the model. */
async function agrees(real: Real, model: Model): Promise<void> {
  const { house, head, view } = real
  const seen = await house.casework.view(head, view.reference)
  assert.deepEqual({ stage: seen.stage.id, step: seen.step }, { stage: model.stage, step: model.step })
  assert.equal(seen.closed !== undefined, isOver(model))
  assert.equal(seen.timeline.filter(({ kind }) => kind === 'submitted').length, model.submitted)
  assert.equal(seen.award?.amount ?? 0, Math.max(model.held, model.paid))
  assert.equal(seen.award?.paid ?? 0, model.paid)
  assert.equal(seen.version, view.version)
  const account = await house.ledger.account(`${school}/${school}/example-call`)
  assert(account.held + account.settled <= most)
}

const refusals =
  /^(case-unknown|act-not-open|act-too-late|act-too-early|appealed-already|case-moved-on|ask-unknown|check-incomplete|answer-invalid|form-incomplete)$/

class Try implements fc.AsyncCommand<Model, Real> {
  readonly move: Move
  readonly isStale: boolean
  constructor(move: Move, isStale: boolean) {
    this.move = move
    this.isStale = isStale
  }
  check = (): boolean => true
  toString = (): string => `${this.move.name}${this.isStale ? ' from a stale tab' : ''}`
  async run(model: Model, real: Real): Promise<void> {
    const from = this.isStale ? real.stale : real.view
    const isCurrent = from.version === real.view.version
    const tried = this.move.act(real, from)
    if (isCurrent && this.move.open(model)) {
      const view = await tried
      this.move.after(model)
      real.stale = real.view
      real.view = view
    } else {
      const error: unknown = await tried.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      const isRefused = error instanceof FeilunError && refusals.test(error.code)
      assert(isRefused, `${this.toString()} at ${model.stage}/${model.step}: ${String(error)}`)
    }
    await agrees(real, model)
  }
}

/** One of the moves that are open: most orders of acts come to nothing, and what is behind an offer would hardly be reached. */
class Go implements fc.AsyncCommand<Model, Real> {
  readonly nth: number
  constructor(nth: number) {
    this.nth = nth
  }
  check = (): boolean => true
  toString = (): string => `open move ${this.nth}`
  async run(model: Model, real: Real): Promise<void> {
    const open = moves.filter((move) => move.open(model))
    const move = open[this.nth % open.length]
    if (move !== undefined) await new Try(move, false).run(model, real)
  }
}

/** The bank says that it paid, as often as it likes. */
class Paid implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true
  toString = (): string => 'paid'
  async run(model: Model, real: Real): Promise<void> {
    const { house, head } = real
    const [id, reference] = [real.view.id, real.view.reference]
    await house.scratch.database.transaction((connection) =>
      house.casework.paid(connection, { case: id, stage: 'payment' }),
    )
    if (model.step === 'paying') {
      model.paid = model.held
      model.day = 0
      go(model, 'outcome-after-6-months')
      real.stale = real.view
      real.view = await house.casework.view(head, reference)
    }
    await agrees(real, model)
  }
}

class PutBack implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true
  toString = (): string => 'a clock that was put back'
  async run(model: Model, real: Real): Promise<void> {
    const { clock } = real.house
    const now = clock.now
    clock.now = new Date(now.getTime() - 400 * dayLength)
    assert.equal(await real.house.casework.lapseDue(10), 0)
    clock.now = now
    await agrees(real, model)
  }
}

const command: fc.Arbitrary<fc.AsyncCommand<Model, Real>> = fc.oneof(
  fc.tuple(fc.constantFrom(...moves), fc.boolean()).map(([move, isStale]) => new Try(move, isStale)),
  { weight: 2, arbitrary: fc.nat({ max: 5 }).map((nth) => new Go(nth)) },
  fc.constant(new Paid()),
  fc.constant(new PutBack()),
)
/** Long enough to come to the end of a case and beyond; what is always short would hardly come to an offer. */
export const commands = fc.array(command, { minLength: 10, maxLength: 25, size: 'max' })

/** A case of a new party, with its form filled in. */
export async function newCase(house: House): Promise<{ model: Model; real: Real }> {
  const head = house.applicant('school')
  const view = await fillIn(house, head, await startSchool(house, head), schoolAnswers)
  const by = { officer: house.person(officer), approver: house.person(approver) }
  return {
    model: { stage: 'apply', step: 'act', appealed: false, held: 0, paid: 0, submitted: 0, day: 0 },
    real: { house, head, by, view, stale: view },
  }
}
