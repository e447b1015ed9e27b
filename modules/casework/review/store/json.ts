import { sql } from 'kysely'

/** A value for a JSON column. */
export const json = (value: unknown) => sql<unknown>`${JSON.stringify(value)}::jsonb`
