/** The end of a stream that is still needed: what is held back, and before it what has left but gives what follows its meaning. */
export class Window {
  /** Where the window begins in the whole stream. */
  #base = 0
  #text = ''
  /** How much of the window has left. */
  #released = 0
  readonly #context: number

  constructor(context: number) {
    this.#context = context
  }

  get text(): string {
    return this.#text
  }

  get released(): number {
    return this.#released
  }

  get base(): number {
    return this.#base
  }

  add(piece: string): void {
    this.#text += piece
  }

  /** What stands before `to` has left. Forgets what is no longer needed; only now and then, since forgetting copies. */
  release(to: number): void {
    this.#released = to
    const unneeded = to - this.#context
    if (unneeded <= this.#context) return
    this.#text = this.#text.slice(unneeded)
    this.#base += unneeded
    this.#released -= unneeded
  }
}
