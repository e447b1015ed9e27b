import type { Kysely, Selectable } from 'kysely'
import type { Connection } from '#platform/database'
import type { DomainKind } from '../domains/aiDomain.ts'
import type { LogForm } from '../logs/readerFor.ts'

interface LogTable {
  id: string
  kind: 'upload' | 'tail'
  name: string
  form: LogForm
  mark: string
  lines: number
  counted: number
  elsewhere: number
  through_gateway: number
  not_understood: number
  read_by: string
  read_at: Date
  file_id: string | null
  position: number | null
}
export type LogRow = Selectable<LogTable>

interface Tables {
  shadow_log: LogTable
  shadow_use: {
    log: string
    day: string | null
    department: string
    domain: string
    connections: number
    clients: number
  }
  shadow_network: { range: string; department: string; set_by: string; set_at: Date }
  shadow_domain: {
    domain: string
    service: string
    operator: string
    kind: DomainKind
    is_listed: boolean
    set_by: string
    set_at: Date
  }
  shadow_offer: {
    id: string
    department: string
    domain: string
    project: string | null
    note: string
    offered_by: string
    offered_at: Date
  }
}

export const tables = (connection: Connection): Kysely<Tables> => connection.tables<Tables>()
