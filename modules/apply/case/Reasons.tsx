import type { GivenReason } from '#modules/casework'
import type { View } from '../view.ts'

/** The reasons that were given, each with what was written to it. */
export function Reasons({ view, reasons }: { view: View; reasons: readonly GivenReason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul>
      {reasons.map(({ reason, text, words }) => (
        <li key={reason}>
          {text[view.language]}
          {words !== '' && <p class="fl-written">{words}</p>}
        </li>
      ))}
    </ul>
  )
}
