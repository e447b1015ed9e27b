import { FeilunError } from '#platform/errors'
import { openForm } from '../forms/formView.ts'
import { bankPurpose } from '../forms/bankAccount.ts'
import { readAnswer } from '../forms/readAnswer.ts'
import type { GivenAnswer } from '../model/casework.ts'
import type { OpenedAct } from '../acts/openAct.ts'
import { keepAnswer, keepSealed } from '../store/answers.ts'
import { requireActor } from '../acts/requireActor.ts'

/**
 * Keeps one answer of the form that is open. The log says that it was given, not what it was.
 * @throws FeilunError `ask-unknown`, `answer-invalid`, `act-not-open`
 */
export async function answer(act: OpenedAct, { ask: name, value }: Pick<GivenAnswer, 'ask' | 'value'>): Promise<void> {
  const { setting, asks } = await openForm(act)
  const asked = asks.find(({ id }) => id === name)
  if (asked === undefined) throw new FeilunError('ask-unknown', { ask: name.slice(0, 80) })
  const read = readAnswer(asked.ask, value, { pack: act.pack, unit: setting.unit })
  if (!read.ok) throw new FeilunError('answer-invalid', {}, read.problems)
  // Where files were sent, leaving it out says nothing.
  if (asked.standing.state === 'files') throw new FeilunError('act-not-open', { reference: act.row().reference })
  const by = requireActor(act).person
  const { id } = act.row()
  const place = { case_id: id, stage: setting.stage, ask: name, at: act.at, by, frozen: null }
  if (read.kept.kind === 'sealed') {
    const { account, masked } = read.kept
    await keepSealed(act.connection, {
      ...place,
      masked,
      sealed: act.needs.secrets.seal(bankPurpose, JSON.stringify(account)),
    })
  } else {
    await keepAnswer(act.connection, { ...place, value: read.kept.value, assurance: 'said', origin: 'form' })
  }
  await act.record({ kind: 'answered', role: 'applicant', audience: 'all', body: { stage: setting.stage, ask: name } })
}
