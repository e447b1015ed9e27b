import { Tag } from '#platform/ui'
import type { KeptCall } from '../../records/index.ts'
import type { UsageWords } from './words.ts'

const toneOf = { pass: 'neutral', flag: 'attention', changed: 'next', block: 'negative' } as const

/** What the guard said of a call, in a word. */
export const Verdict = ({ verdict, t }: { verdict: KeptCall['verdict']; t: UsageWords }) => (
  <Tag tone={toneOf[verdict]}>{t(`verdict.${verdict}`)}</Tag>
)
