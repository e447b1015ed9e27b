import { ROLES } from '../model/actor.ts'
import { permissions } from './table.ts'

const roles = ROLES.filter((role) => role !== 'applicant')

/** docs/reference/permissions.md, as text: the table that decides, drawn as one. */
export function permissionsPage(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = Object.entries(permissions).map(([action, { roles: may, own }]) =>
    row([`\`${action}\``, own ? 'yes' : '', ...roles.map((role) => (may.some((each) => each === role) ? 'yes' : ''))]),
  )
  return [
    '# Who may do what',
    '',
    '<!-- Made from modules/identity/permissions/table.ts by `npm run generate`. -->',
    '',
    'Everyone who has signed in may do what is marked *own*, for themselves and for the parties that they act for. The other columns are roles that an administrator gives, for one scheme or for all. The',
    'domain asks this table before every act; rows are guarded besides by PostgreSQL’s row-level security, with the same words.',
    '',
    row(['action', 'own', ...roles]),
    row(Array.from({ length: roles.length + 2 }, () => '---')),
    ...rows,
    '',
  ].join('\n')
}
