import type { ColumnType } from 'kysely'
import type { Facts } from '#engines/rules'
import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import type { Stance } from '../model/subscription.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, string>

export interface NoticeTables {
  readonly notice: {
    id: string
    person: string
    kind: string
    params: Json<Readonly<Record<string, string>>>
    href: string
    at: Date
    read_at: Date | null
    mail: 'waiting' | 'sent' | 'none'
    mailed_at: Date | null
  }
  readonly notice_preference: { person: string; topic: string; mail: boolean }
  readonly notice_subscription: {
    id: string
    scheme: string
    person: string | null
    email: string | null
    language: Language
    facts: Json<Facts>
    consent: string | null
    made_at: Date
    key_hash: string | null
    confirmed_at: Date | null
    pack_hash: string
    outcome: Stance['outcome']
    status: Stance['status']
    told_at: Date | null
  }
}

export const tables = (connection: Connection) => connection.tables<NoticeTables>()
