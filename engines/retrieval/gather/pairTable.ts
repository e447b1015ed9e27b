const most = 0.6
const none = 0

/** Numbers for pairs of numbers, from 0 up in the order they are first asked for: a hash table in typed arrays, without a string per pair. */
export class PairTable {
  #slots = new Int32Array(1 << 12)
  #firsts = new Int32Array(1 << 11)
  #seconds = new Int32Array(1 << 11)
  #size = 0

  get size(): number {
    return this.#size
  }

  first(pair: number): number {
    return this.#firsts[pair] ?? none
  }

  second(pair: number): number {
    return this.#seconds[pair] ?? none
  }

  numberOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(first, second) & mask
    for (;;) {
      const pair = (this.#slots[slot] ?? 0) - 1
      if (pair < 0) break
      if (this.#firsts[pair] === first && this.#seconds[pair] === second) return pair
      slot = (slot + 1) & mask
    }
    const pair = this.#size++
    if (pair >= this.#firsts.length) {
      this.#firsts = longer(this.#firsts)
      this.#seconds = longer(this.#seconds)
    }
    this.#firsts[pair] = first
    this.#seconds[pair] = second
    this.#slots[slot] = pair + 1
    if (this.#size > this.#slots.length * most) this.#spread()
    return pair
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let pair = 0; pair < this.#size; pair++) {
      let slot = hash(this.first(pair), this.second(pair)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = pair + 1
    }
    this.#slots = slots
  }
}

const longer = (short: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const long = new Int32Array(short.length * 2)
  long.set(short)
  return long
}

/** Two odd multipliers, and the upper bits brought down, since neighbours in Unicode differ in the lowest bits alone. */
function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
