import type { Action, Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { openAct, type OpenedAct } from '../acts/openAct.ts'
import { answer } from '../apply/answer.ts'
import { accept, appeal, decline, reply, withdraw } from '../apply/applicantActs.ts'
import { attach, detach, requireFileAsk } from '../apply/attach.ts'
import { submit } from '../apply/submit.ts'
import { acceptFile } from '../files/acceptFile.ts'
import { formView, openForm } from '../forms/formView.ts'
import type { Applying, GivenAnswer } from '../model/casework.ts'
import { referenceOf } from '../start/reference.ts'
import { startCase } from '../start/startCase.ts'
import { readCase } from '../store/cases.ts'
import { lineOf } from '../view/caseLine.ts'
import { myRows } from '../view/mine.ts'
import { isOwn } from '../view/openActs.ts'
import { acting } from './acting.ts'
import type { Ground } from './ground.ts'

type Given<Act extends keyof Applying> = Parameters<Applying[Act]>[2]

export function applying(ground: Ground): Applying {
  const { needs, packs, inOne, named, view } = ground
  const { identity } = needs
  const act = <Input extends { readonly version: number; readonly key?: string }>(
    name: string,
    action: Action,
    work: (act: OpenedAct, given: Input) => Promise<void>,
  ) => acting<Input>(ground, { act: name, action, role: 'applicant' }, work)

  /** The form that is open in a case of the actor's own. */
  const ownForm = async (connection: Connection, actor: Actor, reference: string) => {
    const row = await readCase(connection, referenceOf(reference))
    if (row === undefined || !isOwn(actor, row)) throw new FeilunError('case-unknown', { reference })
    const opened = await openAct({ needs, packs, connection, actor, role: 'applicant', row })
    return { opened, form: await openForm(opened) }
  }

  return {
    start: async (actor, start) => {
      const kind = (await identity.partyView([start.party])).get(start.party)?.kind ?? ''
      return named(
        await inOne(actor, async (connection) =>
          view(connection, actor, await startCase(needs, packs, connection, actor, start, kind)),
        ),
      )
    },
    form: (actor, reference) =>
      inOne(actor, async (connection) => {
        const { opened, form } = await ownForm(connection, actor, reference)
        return formView(opened, form)
      }),
    answer: act<GivenAnswer>('answer', 'case.answer', answer),
    attach: async (actor, reference, given) => {
      // Looked over before anything is locked, since scanning takes its time.
      const { form } = await inOne(actor, (connection) => ownForm(connection, actor, reference))
      const file = await acceptFile(requireFileAsk(form.asks, given.ask), given, needs.scanner)
      const keep = act('attach', 'case.answer', (opened) => attach(opened, given.ask, file))
      return keep(actor, reference, { version: given.version })
    },
    detach: act('detach', 'case.answer', (opened, { file }: Given<'detach'>) => detach(opened, file)),
    submit: act('submit', 'case.submit', submit),
    withdraw: act('withdraw', 'case.withdraw', (opened, { words }: Given<'withdraw'>) => withdraw(opened, words)),
    reply: act('reply', 'case.reply', (opened, { words }: Given<'reply'>) => reply(opened, words)),
    accept: act('accept', 'case.accept', accept),
    decline: act('decline', 'case.accept', decline),
    appeal: act('appeal', 'case.appeal', (opened, { words }: Given<'appeal'>) => appeal(opened, words)),
    mine: async (actor, page) => {
      const { lines, after } = await inOne(actor, async (connection) => {
        const { rows, after: next } = await myRows(connection, actor, page)
        return { after: next, lines: rows.map((row) => lineOf(packs, row)) }
      })
      const names = await identity.partyView([...new Set(lines.map(({ party }) => party.id))])
      return { after, lines: lines.map((line) => ({ ...line, party: names.get(line.party.id) ?? line.party })) }
    },
  }
}
