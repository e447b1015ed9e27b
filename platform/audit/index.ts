/** Logs that show whether they were changed. */
export { canonicalJson, type Json } from './canonicalJson.ts'
export { GENESIS, link, saltedHash, sha256 } from './link.ts'
export { verifyChain, walkChain, type ChainFault, type Linked, type Walk } from './verifyChain.ts'
