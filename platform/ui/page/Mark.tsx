/**
 * The flywheel: a heavy rim, a hub and four spokes, bent as in a cast wheel so that it is seen to turn. One spoke for
 * each idea: evidence, rules, cases, accounts.
 */
const spoke = 'M0 -4.2C4.6 -5.4 5.6 -9 3.4 -12.4'

export function Mark() {
  return (
    <svg class="fl-mark" viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle r="12.9" class="fl-mark-rim" />
      {[0, 90, 180, 270].map((turn) => (
        <path key={turn} d={spoke} transform={`rotate(${turn})`} class="fl-mark-spoke" />
      ))}
      <circle r="4.1" class="fl-mark-hub" />
    </svg>
  )
}
