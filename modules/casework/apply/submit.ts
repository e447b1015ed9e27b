import { decimalOf, minor } from '#modules/accounts'
import { FeilunError } from '#platform/errors'
import type { Json } from '#platform/audit'
import type { OpenedAct } from '../acts/openAct.ts'
import { openForm, type OpenForm } from '../forms/formView.ts'
import { openPoints } from '../forms/formAsks.ts'
import type { FormAsk } from '../model/answer.ts'
import { dropAnswers, freezeStage, keepAnswer } from '../store/answers.ts'
import { addOutcome, changeMilestone } from '../store/payments.ts'
import { requireActor } from '../acts/requireActor.ts'

const frozenOf = ({ id, standing }: FormAsk): readonly [string, Json] => {
  switch (standing.state) {
    case 'answered':
      return [id, { value: standing.value, assurance: standing.assurance, origin: standing.origin }]
    case 'files':
      return [id, { files: standing.files.map(({ id: file, sha256 }) => ({ file, sha256 })) }]
    case 'sealed':
      return [id, { masked: standing.masked }]
    case 'left-out':
    case 'not-asked':
    case 'open':
      return [id, { [standing.state]: true }]
  }
}

/** A fact that was told in an earlier stage stands in this one too, so that what was sent is all there. */
async function keepCarried(act: OpenedAct, { setting, told, asks }: OpenForm): Promise<void> {
  const by = requireActor(act).person
  for (const { id, standing } of asks) {
    if (standing.state !== 'answered' || told.answers.some(({ ask, stage }) => ask === id && stage === setting.stage))
      continue
    const { value, assurance, origin } = standing
    await keepAnswer(act.connection, {
      case_id: act.row().id,
      stage: setting.stage,
      ask: id,
      value,
      assurance,
      origin,
      at: act.at,
      by,
      frozen: null,
    })
  }
}

/**
 * Checks that a form is complete and freezes what it says: nobody can change it then, and the log has the hash of it.
 * @throws FeilunError `form-incomplete` with each open point
 */
export async function freezeForm(
  act: OpenedAct,
  kind: 'submitted' | 'reported' | 'outcome-told' | 'offer-accepted',
): Promise<OpenForm> {
  const form = await openForm(act)
  const { asks, setting, told } = form
  const open = openPoints(asks, told.answers, setting.stage)
  if (open.length > 0) throw new FeilunError('form-incomplete', {}, open)
  // What turned out not to be asked is not kept.
  const needless = asks.filter(({ standing }) => standing.state === 'not-asked').map(({ id }) => id)
  await dropAnswers(act.connection, act.row().id, setting.stage, needless)
  await keepCarried(act, form)
  await freezeStage(act.connection, act.row().id, setting.stage, act.at)
  await act.record({
    kind,
    role: 'applicant',
    audience: 'all',
    body: { stage: setting.stage, form: setting.form.id, pack: act.pack.hash, version: act.pack.version },
    content: { answers: Object.fromEntries(asks.map(frozenOf)) },
  })
  return form
}

/** What an outcome says, for publishing: no files and no accounts. */
const published = ({ asks, setting }: OpenForm): readonly Json[] =>
  asks.flatMap(({ id, ask, standing }) => {
    if (standing.state !== 'answered' || ask.kind === 'declaration') return []
    const { value } = standing
    const amount =
      ask.kind === 'amount' && typeof value === 'number' ? decimalOf(minor(value), setting.unit) : undefined
    return [{ ask: id, value, ...(amount === undefined ? {} : { amount, unit: setting.unit }) }]
  })

/**
 * Sends the form of the stage: an application, a report, or an outcome. The first one pins the version of the pack under which the case runs.
 * Whether the scheme has closed is asked of the clock now, in the transaction that sends it.
 * @throws FeilunError `form-incomplete`, `scheme-closed`, `act-too-late`, `case-open-already`
 */
export async function submit(act: OpenedAct): Promise<void> {
  const { id, round } = act.row()
  const stage = act.stage()
  switch (stage.kind) {
    case 'form': {
      const { closes } = act.process
      if (stage.id === act.process.start && closes !== undefined && act.today > closes)
        throw new FeilunError('scheme-closed', { scheme: act.process.scheme })
      await freezeForm(act, 'submitted')
      if (act.row().submitted === null) {
        const { hash, version } = act.pack
        const { id: process, awards } = act.process
        await act.change({
          pack_hash: hash,
          pack_version: version,
          process,
          once: awards === 'once',
          submitted: act.at,
          standing: 'open',
        })
      }
      return act.move({ kind: 'send' })
    }
    case 'milestone': {
      await freezeForm(act, 'reported')
      await changeMilestone(
        act.connection,
        { case_id: id, stage: stage.id, round },
        { state: 'reported', reported: act.at },
      )
      return act.move({ kind: 'reported' })
    }
    case 'outcome': {
      const form = await freezeForm(act, 'outcome-told')
      await addOutcome(act.connection, {
        case_id: id,
        stage: stage.id,
        round,
        scheme: act.process.scheme,
        after_months: stage['after-months'],
        answers: published(form),
        at: act.at,
      })
      return act.move({ kind: 'reported' })
    }
    default:
      throw new FeilunError('act-not-open', { reference: act.row().reference })
  }
}
