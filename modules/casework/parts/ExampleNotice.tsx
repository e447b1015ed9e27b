import type { Process } from '#modules/packs'
import { Notice } from '#platform/ui'
import type { View } from './view.ts'
import { partWords } from './words.ts'

/** Says that a process is an example, wherever somebody could take it for the real one. */
export function ExampleNotice({ view, process }: { view: View; process: Pick<Process, 'basis'> }) {
  if (process.basis.kind !== 'example') return null
  return (
    <Notice tone="attention" title={partWords(view)('example.title')}>
      <p>{process.basis.note[view.language]}</p>
    </Notice>
  )
}
