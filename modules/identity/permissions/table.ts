import type { Role } from '../model/actor.ts'

/**
 * Who may do what: the one table. `roles` may do it by their office (for the schemes that their grant names); `own` says that a person may do it
 * for themselves or for a party that they may act for. Rows are guarded besides by PostgreSQL, with the same words.
 */
interface Permission {
  readonly roles: readonly Role[]
  readonly own: boolean
}

const office = (...roles: Role[]): Permission => ({ roles, own: false })
const own: Permission = { roles: [], own: true }
const ownOr = (...roles: Role[]): Permission => ({ roles, own: true })

export const permissions = {
  // A person's own affairs
  'self.read': own,
  'self.change': own,
  // Applying
  'case.start': own,
  'case.read': ownOr('reviewer', 'programme-officer', 'approver', 'auditor'),
  'case.answer': own,
  'case.submit': own,
  'case.withdraw': own,
  'case.reply': own,
  'case.accept': own,
  'case.report': own,
  'case.appeal': own,
  // Deciding
  'queue.read': office('reviewer', 'programme-officer', 'approver', 'auditor'),
  'case.check': office('programme-officer'),
  'case.assign': office('programme-officer'),
  'case.moderate': office('programme-officer'),
  'sheet.write': office('reviewer'),
  'case.decide': office('approver'),
  'rules.try': office('programme-officer', 'approver', 'auditor'),
  // Money
  'account.read': office('programme-officer', 'approver', 'auditor'),
  'account.limit': office('approver'),
  'payment.read': office('programme-officer', 'approver', 'auditor'),
  'payment.prepare': office('programme-officer'),
  'payment.release': office('approver'),
  'payment.reconcile': office('programme-officer'),
  // Running the service
  'desk.review': office('reviewer', 'programme-officer', 'administrator'),
  'people.manage': office('administrator'),
  'mandate.confirm': office('programme-officer'),
  'audit.read': office('auditor'),
  // Models, through the gateway
  'project.read': ownOr('programme-officer', 'approver', 'auditor', 'administrator'),
  'project.manage': ownOr('programme-officer', 'administrator'),
  // Opens a project for a party, and says what it may spend
  'project.open': office('approver', 'administrator'),
  // Providers, routes, prices, policies, budgets of whole measures
  'gateway.operate': office('administrator'),
  // Usage of all projects, health, what happened at the door: never content
  'gateway.read': office('programme-officer', 'approver', 'auditor', 'administrator'),
} as const satisfies Readonly<Record<string, Permission>>

export type Action = keyof typeof permissions
