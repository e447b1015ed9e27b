import { minor } from '#modules/accounts'
import { personId } from '#modules/identity'
import type { FileId, FileView, Signed } from '../model/file.ts'
import type { FileHead } from './files.ts'
import { unitOf } from './orders.ts'

const signed = (person: string, name: string, at: Date): Signed => ({ person: personId(person), name, at })

/** What the table's constraints make sure of; said once, so that nothing else has to ask. */
function there<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a payment file lacks what its state requires')
  return value
}

export function fileView(row: FileHead): FileView {
  const base = {
    id: row.id as FileId,
    number: row.number,
    orders: row.orders,
    total: minor(row.total),
    currency: unitOf(row.currency),
    schemes: row.schemes,
    prepared: signed(row.prepared_by, row.prepared_name, row.prepared_at),
  }
  if (row.state === 'prepared') return { ...base, state: 'prepared' }
  const closed = signed(there(row.closed_by), there(row.closed_name), there(row.closed_at))
  if (row.state === 'withdrawn') return { ...base, state: 'withdrawn', closed }
  return {
    ...base,
    state: 'released',
    closed,
    messageId: there(row.message_id),
    executeOn: there(row.execute_on),
    sha256: there(row.sha256),
    bytes: there(row.bytes),
  }
}
