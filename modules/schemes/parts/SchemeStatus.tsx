import type { Scheme } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { Tag, type Tone } from '#platform/ui'
import { partWords } from '#modules/schemes/parts/words'

const tones: Readonly<Record<Scheme['status'], Tone>> = {
  open: 'positive',
  running: 'positive',
  upcoming: 'waiting',
  closed: 'neutral',
  'not-published': 'attention',
}

/** Whether a scheme can be joined now, as a tag. */
export function SchemeStatus({ language, status }: { language: Language; status: Scheme['status'] }) {
  return <Tag tone={tones[status]}>{partWords(language)(`status.${status}`)}</Tag>
}
