/** Gathers lines and writes them in large pieces: a million short writes would cost more than the decisions. */
export class OutputBuffer {
  readonly #write: (text: string) => void
  #held: string[] = []
  #size = 0

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  line(text: string): void {
    this.#held.push(text)
    this.#size += text.length
    if (this.#size > 65_536) this.flush()
  }

  flush(): void {
    if (this.#held.length > 0) this.#write(`${this.#held.join('\n')}\n`)
    this.#held = []
    this.#size = 0
  }
}
