import { FeilunError } from '#platform/errors'
import type { OpenedAct } from '../acts/openAct.ts'
import { requireActor } from '../acts/requireActor.ts'
import { formAt } from '../forms/openForm.ts'
import { keptText } from '../forms/readAnswer.ts'
import type { MessageRow } from '../model/tables.ts'
import { addMessage, messagesOf } from '../store/messages.ts'
import { detail } from '../words.ts'
import { freezeForm } from './submit.ts'

/** Characters of a message. */
export const longestMessage = 10_000

/** Words that somebody wrote, as they are kept. @throws FeilunError `answer-invalid` at `words` */
export function wordsOf(given: string): string {
  const text = keptText(given)
  if (text === undefined) throw new FeilunError('answer-invalid', {}, [detail('words', 'answer.characters')])
  if (text === '') throw new FeilunError('answer-invalid', {}, [detail('words', 'words.required')])
  if (text.length > longestMessage)
    throw new FeilunError('answer-invalid', {}, [detail('words', 'words.long', { most: longestMessage })])
  return text
}

/** Keeps a message of the case. @returns its id */
export async function keepMessage(
  act: OpenedAct,
  { kind, words, answers }: { readonly kind: MessageRow['kind']; readonly words: string; readonly answers?: string },
): Promise<string> {
  const id = act.needs.newId()
  await addMessage(act.connection, {
    id,
    case_id: act.row().id,
    stage: act.row().stage,
    kind,
    answers: answers ?? null,
    by: requireActor(act).person,
    words,
    at: act.at,
  })
  return id
}

/** Takes the case back. @throws FeilunError `act-not-open` once it was decided */
export async function withdraw(act: OpenedAct, words: string | undefined): Promise<void> {
  const given = words === undefined || words.trim() === '' ? undefined : wordsOf(words)
  const message = given === undefined ? undefined : await keepMessage(act, { kind: 'withdrawal', words: given })
  await act.record({
    kind: 'withdrawn',
    role: 'applicant',
    audience: 'all',
    body: { stage: act.row().stage, message: message ?? null },
    ...(given === undefined ? {} : { content: { words: given } }),
  })
  await act.move({ kind: 'withdraw' })
}

/** Answers an officer's question; the clock goes on. */
export async function reply(act: OpenedAct, given: string): Promise<void> {
  const words = wordsOf(given)
  const messages = await messagesOf(act.connection, act.row().id)
  const question = messages.findLast(({ kind }) => kind === 'question')
  if (question === undefined || act.row().step !== 'asked')
    throw new FeilunError('act-not-open', { reference: act.row().reference })
  const message = await keepMessage(act, { kind: 'reply', words, answers: question.id })
  await act.record({
    kind: 'replied',
    role: 'applicant',
    audience: 'all',
    body: { stage: act.row().stage, message, question: question.id },
    content: { words },
  })
  await act.move({ kind: 'reply' })
  await act.tell({ to: { person: question.by }, kind: 'case-replied' })
}

/** Accepts an offer, with the answers of its form if it has one. @throws FeilunError `form-incomplete`, `act-too-late` */
export async function accept(act: OpenedAct): Promise<void> {
  const stage = act.stage()
  if (stage.kind !== 'offer') throw new FeilunError('act-not-open', { reference: act.row().reference })
  if (formAt(act.process, stage) === undefined) {
    await act.record({ kind: 'offer-accepted', role: 'applicant', audience: 'all', body: { stage: stage.id } })
  } else {
    await freezeForm(act, 'offer-accepted')
  }
  await act.move({ kind: 'accept' })
}

/** Declines an offer: what was held for it is free again. */
export async function decline(act: OpenedAct): Promise<void> {
  if (act.stage().kind !== 'offer') throw new FeilunError('act-not-open', { reference: act.row().reference })
  await act.record({ kind: 'offer-declined', role: 'applicant', audience: 'all', body: { stage: act.row().stage } })
  await act.move({ kind: 'decline' })
}

/** Appeals a decision within its days. @throws FeilunError `act-too-late`, `appealed-already`, `case-open-already` */
export async function appeal(act: OpenedAct, given: string): Promise<void> {
  const words = wordsOf(given)
  const message = await keepMessage(act, { kind: 'appeal', words })
  await act.record({
    kind: 'appealed',
    role: 'applicant',
    audience: 'all',
    body: { stage: act.row().stage, message },
    content: { words },
  })
  await act.move({ kind: 'appeal' })
}
