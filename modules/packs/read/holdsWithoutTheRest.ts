import type { Finding } from './finding.ts'
import type { ContentKey } from '../words/wording.ts'

/** What is only wrong if nothing else in the pack puts it right. */
const needTheRest: ReadonlySet<ContentKey> = new Set([
  'no-pack',
  'process-criterion.unscored',
  'process-fact.unknown',
  'process-party.unknown',
  'scheme-without-subject',
  'subject-without-scheme',
  'unknown-headline',
  'unknown-measure',
  'unknown-money',
  'unknown-office',
  'unknown-purpose',
  'unknown-role',
  'unknown-scheme',
  'unknown-source',
])

/** Whether a finding stands although some file could not be read: that file may have what another one names. */
export const holdsWithoutTheRest = ({ key }: Finding): boolean => !needTheRest.has(key)
