/** `String.fromCharCode` takes its units as arguments, of which there may not be too many at once. */
const atOnce = 8192

/** Gathers code units into a string, in time and space proportional to their number. */
export class UnitWriter {
  #units: Uint16Array
  #length = 0

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16)
  }

  get length(): number {
    return this.#length
  }

  unit(unit: number): void {
    if (this.#length === this.#units.length) this.#grow(1)
    this.#units[this.#length++] = unit
  }

  text(text: string): void {
    if (this.#length + text.length > this.#units.length) this.#grow(text.length)
    for (let at = 0; at < text.length; at++) this.#units[this.#length++] = text.charCodeAt(at)
  }

  finish(): string {
    let text = ''
    for (let at = 0; at < this.#length; at += atOnce) {
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(at + atOnce, this.#length)))
    }
    return text
  }

  #grow(least: number): void {
    const grown = new Uint16Array(Math.max(this.#units.length * 2, this.#length + least))
    grown.set(this.#units)
    this.#units = grown
  }
}
