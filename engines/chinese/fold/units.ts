/** `String.fromCharCode` takes its units as arguments, of which there may not be too many at once. */
const atOnce = 8192

/** The text of some code units. */
export function textOf(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += atOnce) {
    text += fromUnits(units.subarray(at, Math.min(at + atOnce, units.length)))
  }
  return text
}

/** A copy with room for as much again and `more`, so that all copying together stays in proportion to what is written. */
export function grown(units: Uint16Array<ArrayBuffer>, more: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2 + more)
  larger.set(units)
  return larger
}

/** Applied and not spread, which would step through the array one by one. */
function fromUnits(units: Uint16Array): string {
  const text: string = Reflect.apply(String.fromCharCode, undefined, units)
  return text
}
