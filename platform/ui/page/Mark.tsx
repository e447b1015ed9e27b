/**
 * The flywheel: a heavy rim, a hub and four spokes, bent as in a cast wheel so that it is seen to turn. One spoke for
 * each idea: evidence, rules, cases, accounts. Drawn around the middle of a 32 × 32 box.
 */
const spoke = 'M0 -4.2C4.6 -5.4 5.6 -9 3.4 -12.4'
const turns = [0, 90, 180, 270]

/** The mark beside the name, solid enough to be read at the size of a letter. */
export function Mark() {
  return (
    <svg class="fl-wheel" viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle r="12.9" class="fl-wheel-rim" />
      {turns.map((turn) => (
        <path key={turn} d={spoke} transform={`rotate(${turn})`} class="fl-wheel-spoke" />
      ))}
      <circle r="4.1" class="fl-wheel-hub" />
    </svg>
  )
}

/** Both edges of a spoke, from the hub out to the rim. */
const spokeEdges = 'M-1 -3.9C3.4 -5 4.2 -8.6 2.1 -11.3M1.3 -3.8C5.9 -5.2 6.9 -8.9 4.9 -10.4'

/** The same wheel large and in outline, as on the drawing it was cast from. */
export function WheelDrawing() {
  return (
    <svg class="fl-drawing" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
      {[15.6, 14.9, 11.5, 4, 1.7].map((radius) => (
        <circle key={radius} r={radius} />
      ))}
      {turns.map((turn) => (
        <path key={turn} d={spokeEdges} transform={`rotate(${turn})`} />
      ))}
      <path class="fl-drawing-axis" d="M-17 0H17M0 -17V17" />
    </svg>
  )
}
