export { findPersonal, type Readable } from './findPersonal.ts'
export { openFrom } from './openFrom.ts'
