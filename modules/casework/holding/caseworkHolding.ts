import { exportTables, type Holding } from '#modules/identity'
import { formatDays, inEachLanguage } from '#platform/i18n'
import type { Ground } from '../face/ground.ts'
import { bankPurpose } from '../forms/bankAccount.ts'
import { tables } from '../store/tables.ts'
import { erase } from '../tend/erase.ts'
import { retain } from '../tend/retain.ts'
import { openCases, takeBack } from '../tend/takeBack.ts'
import { caseTables } from './caseTables.ts'
import { told, words } from './words.ts'

/** Cases: what was answered, sent, written and decided. */
export const caseworkHolding = ({ needs, packs }: Pick<Ground, 'needs' | 'packs'>): Holding => ({
  id: 'casework',
  name: told('name'),
  purposes: ({ draftDays, warnDays, closedDays }) => [
    { what: told('purpose.draft'), until: told('until.draft', { days: draftDays, warn: warnDays }) },
    {
      what: told('purpose.case'),
      until: inEachLanguage((language) => words(language)('until.case', { days: formatDays(closedDays, language) })),
    },
    { what: told('purpose.log'), until: told('until.log') },
  ],
  tables: caseTables,
  exportOf: async (connection, subject) => {
    const found = await exportTables(connection, caseTables, subject)
    const { casework_sealed: accounts, casework_file: files, casework_case: cases } = found
    const referenceOf = new Map(cases?.rows.map((row) => [row['id'], String(row['reference'])]))
    return {
      ...found,
      ...(accounts && {
        casework_sealed: {
          ...accounts,
          rows: accounts.rows.map(({ sealed, ...row }) => {
            const opened = typeof sealed === 'string' ? needs.secrets.open(bankPurpose, sealed) : undefined
            const account: unknown = opened === undefined ? undefined : JSON.parse(opened)
            return { ...row, account }
          }),
        },
      }),
      ...(files && {
        casework_file: {
          ...files,
          rows: files.rows.map((row) => ({
            ...row,
            href: `/cases/${referenceOf.get(row['case_id']) ?? ''}/files/${String(row['id'])}`,
          })),
        },
      }),
    }
  },
  plan: (connection, { alone }) =>
    packs.withPacks(async () => {
      const open = await openCases(needs, packs, connection, alone)
      const withdrawn = open.filter(({ kind }) => kind === 'can-be-withdrawn')
      return {
        goes: [told('goes'), ...withdrawn.map(({ row: { reference } }) => told('goes.withdrawn', { reference }))],
        stays: [{ what: told('stays.log'), why: told('stays.log.why') }],
        hindrances: open.flatMap(({ kind, row: { reference } }) =>
          kind === 'can-be-withdrawn'
            ? []
            : [{ why: told(`hindrance.${kind}`, { reference }), href: `/cases/${reference}` }],
        ),
      }
    }),
  erase: (connection, { alone }) =>
    packs.withPacks(async () => {
      for (const { kind, row } of await openCases(needs, packs, connection, alone))
        if (kind === 'can-be-withdrawn') await takeBack(needs, packs, connection, row.reference)
      let count = 0
      for (const party of alone) count += await erase(needs, packs, connection, party)
      return [{ what: 'cases', count }]
    }),
  retain: (connection, keeping, now) => packs.withPacks(() => retain(needs, packs, connection, keeping, now)),
  needs: async (connection, { parties }) => {
    if (parties.length === 0) return false
    const found = await tables(connection)
      .selectFrom('casework_case')
      .select('id')
      .where('party', 'in', [...parties])
      .where('erased', 'is', null)
      .limit(1)
      .executeTakeFirst()
    return found !== undefined
  },
})
