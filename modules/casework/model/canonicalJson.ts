export { canonicalJson } from '#platform/audit'
