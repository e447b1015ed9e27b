import type { PlainDate } from '#engines/rules'
import { decimalOf, minor, type Unit } from '#modules/accounts'
import { answerKey, type Ask, type LoadedPack, type Process, type ProcessForm } from '#modules/packs'
import type { ErrorDetail } from '#platform/errors'
import type { AskState, CaseAnswer, CaseFile, FormAsk } from '../model/answer.ts'
import type { SealedRow } from '../model/tables.ts'
import { detail } from '../words.ts'
import { isRuledOut } from './askWhen.ts'
import { factsOf } from './factsOf.ts'
import { readAnswer } from './readAnswer.ts'

/** All that was told in a case so far. */
export interface Told {
  readonly answers: readonly CaseAnswer[]
  readonly sealed: readonly Pick<SealedRow, 'stage' | 'ask' | 'masked'>[]
  readonly files: readonly CaseFile[]
}

export interface FormSetting {
  readonly pack: LoadedPack
  readonly process: Process
  readonly form: ProcessForm
  readonly stage: string
  /** The kind of the party. */
  readonly kind: string
  readonly unit: Unit
  readonly today: PlainDate
}

/** Whether an answer still fits what is asked: the pack of a draft may have changed since it was given. */
function fits(ask: Ask, value: CaseAnswer['value'], { pack, unit }: FormSetting): boolean {
  const given = ask.kind === 'amount' && typeof value === 'number' ? decimalOf(minor(value), unit) : value
  return readAnswer(ask, given, { pack, unit }).ok
}

/** What is told in this stage, or, of a fact and of a bank account, in an earlier one. */
const told = <Kept extends { readonly stage: string; readonly ask: string }>(
  list: readonly Kept[],
  key: string,
  { stage }: FormSetting,
  isCarried: boolean,
): Kept | undefined =>
  list.findLast((each) => each.ask === key && each.stage === stage) ??
  (isCarried ? list.findLast((each) => each.ask === key) : undefined)

function stateOf(ask: Ask, { answers, sealed, files }: Told, setting: FormSetting): AskState {
  const key = answerKey(ask)
  if (ask.kind === 'bank-account') {
    const kept = told(sealed, key, setting, true)
    return kept === undefined ? { state: 'open' } : { state: 'sealed', masked: kept.masked }
  }
  if (ask.kind === 'file') {
    const sent = files.filter((file) => file.ask === key && file.stage === setting.stage)
    if (sent.length > 0) return { state: 'files', files: sent }
  }
  if (ask.kind === 'fact') {
    const others = answers.filter((answer) => answer.ask !== key)
    const facts = factsOf(setting.pack, setting.process, setting.kind, others)
    if (isRuledOut(setting.pack, key, facts, setting.today)) return { state: 'not-asked' }
  }
  const answer = told(answers, key, setting, ask.kind === 'fact')
  if (answer === undefined || !fits(ask, answer.value, setting)) return { state: 'open' }
  if (answer.value === '' && (ask.kind === 'file' || ask.kind === 'text')) return { state: 'left-out' }
  const { value, assurance, origin } = answer
  return { state: 'answered', value, assurance, origin }
}

/** How each thing that a form asks stands, in the order of the form. */
export const formAsks = (setting: FormSetting, all: Told): readonly FormAsk[] =>
  setting.form.asks.map((ask) => ({ id: answerKey(ask), ask, standing: stateOf(ask, all, setting) }))

/** What keeps a form from being sent: each thing that is still open. */
export function openPoints(
  asks: readonly FormAsk[],
  answers: readonly CaseAnswer[],
  stage: string,
): readonly ErrorDetail[] {
  return asks.flatMap(({ id, ask, standing }) => {
    if (standing.state !== 'open') return []
    const isStale = answers.some((answer) => answer.ask === id && answer.stage === stage)
    if (isStale) return [detail(id, 'answer.again')]
    if (ask.kind === 'file') return [detail(id, 'answer.file')]
    return [detail(id, ask.kind === 'declaration' ? 'answer.declaration' : 'answer.required')]
  })
}
