import { FeilunError } from '#platform/errors'
import type { Ask } from '#modules/packs'
import { requireActor } from '../acts/requireActor.ts'
import type { OpenedAct } from '../acts/openAct.ts'
import { openForm } from '../forms/formView.ts'
import type { AcceptedFile } from '../files/acceptFile.ts'
import { dropAnswers } from '../store/answers.ts'
import { addFile, dropFile } from '../store/files.ts'

/** More than anyone needs for one thing asked, and a bound on what a case can weigh. */
export const mostFiles = 10

type FileAsk = Extract<Ask, { kind: 'file' }>

/** What is asked under a name, if it is a file. @throws FeilunError `ask-unknown` */
export function requireFileAsk(asks: readonly { readonly id: string; readonly ask: Ask }[], name: string): FileAsk {
  const ask = asks.find(({ id }) => id === name)?.ask
  if (ask?.kind !== 'file') throw new FeilunError('ask-unknown', { ask: name.slice(0, 80) })
  return ask
}

/** Keeps a file that was looked over already. @throws FeilunError `ask-unknown`, `file-too-many`, `file-not-what-it-says`, `act-not-open` */
export async function attach(act: OpenedAct, name: string, file: AcceptedFile): Promise<void> {
  const { setting, asks } = await openForm(act)
  const ask = requireFileAsk(asks, name)
  // The form may have changed while the file was looked over.
  if (!ask.accepts.includes(file.kind))
    throw new FeilunError('file-not-what-it-says', { kinds: ask.accepts.join(', ') })
  const sent = asks.find(({ id }) => id === name)?.standing
  if (sent?.state === 'files' && sent.files.length >= mostFiles)
    throw new FeilunError('file-too-many', { most: mostFiles })
  const id = act.needs.newId()
  await dropAnswers(act.connection, act.row().id, setting.stage, [name])
  await addFile(act.connection, {
    id,
    case_id: act.row().id,
    stage: setting.stage,
    ask: name,
    name: file.name,
    kind: file.kind,
    size: file.bytes.byteLength,
    sha256: file.sha256,
    bytes: Buffer.from(file.bytes),
    scanned_by: file.scannedBy,
    at: act.at,
    by: requireActor(act).person,
    frozen: null,
  })
  await act.record({
    kind: 'file-added',
    role: 'applicant',
    audience: 'all',
    body: { stage: setting.stage, ask: name, file: id, kind: file.kind, size: file.bytes.byteLength },
    // Names of files, and the sums of files that others may have too, can say who somebody is.
    content: { name: file.name, sha256: file.sha256 },
  })
}

/** Takes out a file that was not sent yet. @throws FeilunError `file-unknown`, `act-not-open` */
export async function detach(act: OpenedAct, id: string): Promise<void> {
  const { setting } = await openForm(act)
  const file = await dropFile(act.connection, act.row().id, setting.stage, id)
  if (file === undefined) throw new FeilunError('file-unknown')
  await act.record({
    kind: 'file-removed',
    role: 'applicant',
    audience: 'all',
    body: { stage: setting.stage, ask: file.ask, file: id },
  })
}
