import { FeilunError } from '#platform/errors'
import type { OpenedAct } from '../acts/openAct.ts'
import type { FormAsk } from '../model/answer.ts'
import type { FormView } from '../model/formView.ts'
import { unitOf } from '../money/account.ts'
import { answersOf, sealedOf } from '../store/answers.ts'
import { filesOf } from '../store/files.ts'
import { factsOf } from './factsOf.ts'
import { formAsks, type FormSetting, type Told } from './formAsks.ts'
import { formAt } from './openForm.ts'
import { rulesView } from './rulesView.ts'

export type FormAct = Pick<OpenedAct, 'connection' | 'pack' | 'process' | 'row' | 'stage' | 'today'>

/** A form that is open in a case, with all that was told. */
export interface OpenForm {
  readonly setting: FormSetting
  readonly told: Told
  readonly asks: readonly FormAsk[]
}

/** Whether the applicant can write in the form of the stage now. */
export const canWrite = ({ row }: Pick<FormAct, 'row'>): boolean => {
  const { step, closed } = row()
  return closed === null && (step === 'act' || step === 'returned')
}

/** @throws FeilunError `act-not-open` where no form is open */
export async function openForm(act: FormAct): Promise<OpenForm> {
  const { reference, id, party_kind } = act.row()
  const stage = act.stage()
  const form = formAt(act.process, stage)
  if (form === undefined || !canWrite(act)) throw new FeilunError('act-not-open', { reference })
  const [answers, sealed, files] = [
    await answersOf(act.connection, id),
    await sealedOf(act.connection, id),
    await filesOf(act.connection, id),
  ]
  const setting: FormSetting = {
    pack: act.pack,
    process: act.process,
    form,
    stage: stage.id,
    kind: party_kind,
    unit: unitOf(act.process, act.pack),
    today: act.today,
  }
  const told = { answers, sealed, files }
  return { setting, told, asks: formAsks(setting, told) }
}

/** A form as its pages show it. */
export function formView(act: FormAct, { setting, told, asks }: OpenForm): FormView {
  const { scheme, version } = act.row()
  const left = new Set(asks.filter(({ standing }) => standing.state === 'not-asked').map(({ id }) => id))
  const facts = factsOf(
    act.pack,
    act.process,
    setting.kind,
    told.answers.filter(({ ask }) => !left.has(ask)),
  )
  return {
    form: setting.form,
    version,
    asks,
    next: asks.find(({ standing }) => standing.state === 'open')?.id,
    rules: rulesView(act.pack, scheme, facts, act.today),
  }
}
