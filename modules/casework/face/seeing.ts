import { may } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { mediaTypes } from '../files/kindOf.ts'
import { genuineLetter } from '../letters/genuine.ts'
import { verifyCaseLog } from '../log/verifyLog.ts'
import type { Seeing } from '../model/casework.ts'
import { eventsOf } from '../store/events.ts'
import { fileWithBytes } from '../store/files.ts'
import { eventView } from '../view/eventView.ts'
import type { Ground } from './ground.ts'

export const seeing = (ground: Ground): Seeing => {
  const { inOne, named, view, read } = ground
  return {
    genuine: (reference, code) => genuineLetter(ground, reference, code),
    view: async (actor, reference) =>
      named(
        await inOne(actor, async (connection) =>
          view(connection, actor, await read(connection, actor, reference, 'case')),
        ),
      ),
    file: (actor, reference, id) =>
      inOne(actor, async (connection) => {
        const row = await read(connection, actor, reference, 'file')
        const file = await fileWithBytes(connection, row.id, id)
        if (file?.bytes === undefined) throw new FeilunError('file-unknown')
        return { ...file, bytes: file.bytes, mediaType: mediaTypes[file.kind] }
      }),
    events: (actor, reference) =>
      inOne(actor, async (connection) => {
        const row = await read(connection, actor, reference, 'log')
        return (await eventsOf(connection, row.id)).map(eventView)
      }),
    verifyCase: (actor, reference) =>
      inOne(actor, async (connection) => {
        const row = await read(connection, actor, reference, 'log')
        if (!may(actor, 'audit.read', { scheme: row.scheme })) throw new FeilunError('not-permitted')
        return verifyCaseLog(connection, row)
      }),
  }
}
