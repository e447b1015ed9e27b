/** Money that goes out: ordered by cases, released by two people, reported back by the bank. See README.md. */
export { createPayments, type Payments } from './createPayments.ts'
export { paymentsMigrations } from './migrations.ts'
export type { OrderId, OrderState, OrderView, PaidFor, Payee, PaymentAsk } from './model/order.ts'
export { payeeOf } from './model/payee.ts'
export type { Debtor, Moved, PaymentsNeeds, ReadEntry } from './model/ports.ts'
export { paymentsPlace } from './paymentsPlace.ts'
export { paymentsRoutes, type PaymentsRoutes } from './routes.tsx'
