import type { Connection } from '#platform/database'
import type { ReviewTables } from '../model/reviewTables.ts'
import type { CaseworkTables } from '../model/tables.ts'

export const tables = (connection: Connection) => connection.tables<CaseworkTables & ReviewTables>()
