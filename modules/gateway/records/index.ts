/** What every call leaves: kept, counted by day, shown to those whose it is, and dropped in time. */
export { createStoreCalls, type StoreCalls } from './store/storeCalls.ts'
