/** Code units that are being written, with room to grow; copying in all stays in proportion to what is written. */
export class Units {
  #units: Uint16Array<ArrayBuffer>
  #length: number

  /** Begins with the first `length` units of `text`. */
  constructor(text: string, length: number) {
    this.#units = new Uint16Array(text.length + 32)
    for (let at = 0; at < length; at++) this.#units[at] = text.charCodeAt(at)
    this.#length = length
  }

  get length(): number {
    return this.#length
  }

  put(unit: number): void {
    if (this.#length === this.#units.length) {
      const larger = new Uint16Array(this.#units.length * 2)
      larger.set(this.#units)
      this.#units = larger
    }
    this.#units[this.#length++] = unit
  }

  /** The unit that was written last; a space at the start. */
  last(): number {
    return this.#length === 0 ? 0x20 : (this.#units[this.#length - 1] ?? 0x20)
  }

  text(): string {
    let text = ''
    for (let at = 0; at < this.#length; at += atOnce) {
      text += fromUnits(this.#units.subarray(at, Math.min(at + atOnce, this.#length)))
    }
    return text
  }
}

/** `String.fromCharCode` takes its units as arguments, of which there may not be too many at once. */
const atOnce = 8192

/** Applied and not spread, which would step through the array one by one. */
function fromUnits(units: Uint16Array): string {
  const text: string = Reflect.apply(String.fromCharCode, undefined, units)
  return text
}
