/** What must stay secret: sealing, keyed hashes, and the one key that both come from. See README.md. */
export { createSecrets, type MasterKeys, type Secrets } from './createSecrets.ts'
export { masterKeyOf } from './masterKeyOf.ts'
