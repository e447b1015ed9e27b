import type { Span } from '../model.ts'
import { simplest, unitKinds, unitTable } from './kinds.ts'
import { emblemOf, lookalikeOf } from './lookalikes.ts'
import { Offsets } from './offsets.ts'
import type { Signals } from './signals.ts'
import { isBidi, isLatinLetter, isTag, isUnseenPoint, staysOnEmoji } from './points.ts'
import { Units } from './units.ts'

/** Marks of other scripts that stand on one letter in real writing; what is piled higher is dropped. */
const mostMarks = 4

/** One pass over a text. */
export class Cleaner {
  readonly offsets = new Offsets()
  readonly tags: { text: string; span: Span }[] = []
  readonly #original: string
  readonly #written: Units
  readonly #counts = { unseen: 0, bidi: 0, tags: 0, marks: 0, lookalikes: 0, widths: 0 }
  #at: number
  #marksInARow = 0

  constructor(original: string, firstUnplain: number) {
    this.#original = original
    this.#written = new Units(original, firstUnplain)
    this.#at = firstUnplain
    this.offsets.run(0, 0)
  }

  text(): string {
    return this.#written.text()
  }

  signals(): Signals {
    return { ...this.#counts, encoded: 0 }
  }

  run(): void {
    const { kinds, units } = unitTable()
    const original = this.#original
    const written = this.#written
    while (this.#at < original.length) {
      const unit = original.charCodeAt(this.#at)
      const kind = kinds[unit]
      if (kind === unitKinds.plain) {
        written.put(unit)
        this.#at++
      } else if (kind === unitKinds.single) {
        const to = units[unit] ?? unit
        if (unit >= 0xff10 && to !== 0x2c) this.#counts.widths++
        written.put(to)
        this.#at++
      } else if (kind === unitKinds.unseen) this.#drop(1)
      else if (kind === unitKinds.foreign) this.#word(kinds, units)
      else if (kind === unitKinds.mark) {
        this.#mark(unit)
        continue
      } else this.#slow()
      this.#marksInARow = 0
    }
  }

  #drop(length: number): void {
    const point = this.#original.codePointAt(this.#at) ?? 0
    if (isBidi(point)) this.#counts.bidi++
    else if (!staysOnEmoji(point, this.#written.last())) this.#counts.unseen++
    this.#at += length
    this.offsets.run(this.#written.length, this.#at)
  }

  #mark(unit: number): void {
    this.#marksInARow++
    const onLatin = this.#written.last() < 0x250
    if (onLatin || isCommonMark(unit) || this.#marksInARow > mostMarks) {
      this.#counts.marks++
      this.#at++
      this.offsets.run(this.#written.length, this.#at)
      return
    }
    this.#written.put(unit)
    this.#at++
  }

  /**
   * Letters of a script that has lookalikes of Latin ones. They are read as Latin where Latin letters stand in the same word, or where the
   * whole word looks Latin; any other word is in its own language and stays.
   */
  #word(kinds: Uint8Array, units: Uint16Array): void {
    const original = this.#original
    let latin = isLatinLetter(this.#written.last())
    let allAlike = true
    let end = this.#at
    for (; end < original.length; end++) {
      const unit = original.charCodeAt(end)
      if (kinds[unit] === unitKinds.foreign) allAlike &&= units[unit] !== 0
      else if (isLatinLetter(unit)) latin = true
      else break
    }
    const asLatin = latin || allAlike
    for (; this.#at < end; this.#at++) {
      const unit = original.charCodeAt(this.#at)
      const to = kinds[unit] === unitKinds.foreign ? (units[unit] ?? 0) : 0
      if (asLatin && to !== 0) {
        if (latin) this.#counts.lookalikes++
        this.#written.put(to)
      } else this.#written.put(unit)
    }
  }

  /** Pairs, and what one unit becomes several for. */
  #slow(): void {
    const point = this.#original.codePointAt(this.#at) ?? 0
    const length = point > 0xffff ? 2 : 1
    if (isTag(point)) return this.#tagged()
    if (isUnseenPoint(point)) return this.#drop(length)
    const character = this.#original.slice(this.#at, this.#at + length)
    const form = emblemOf(point) ?? lookalikeOf(character) ?? simplest(character)
    if (form === character || (point >= 0xd800 && point <= 0xdfff)) {
      for (let unit = 0; unit < length; unit++) this.#written.put(character.charCodeAt(unit))
      this.#at += length
      return
    }
    if (point > 0xffff && form.length === 1) this.#counts.lookalikes++
    this.offsets.lump(this.#written.length, this.#at, length)
    for (let unit = 0; unit < form.length; unit++) this.#written.put(form.charCodeAt(unit))
    this.#at += length
    this.offsets.run(this.#written.length, this.#at)
  }

  #tagged(): void {
    const start = this.#at
    let spelt = ''
    for (;;) {
      const point = this.#original.codePointAt(this.#at) ?? 0
      if (!isTag(point)) break
      if (point >= 0xe0020 && point < 0xe007f) spelt += String.fromCharCode(point - 0xe0000)
      this.#at += 2
    }
    this.#counts.tags += this.#at - start
    this.tags.push({ text: spelt, span: { start, end: this.#at } })
    this.offsets.run(this.#written.length, this.#at)
  }
}

/** Marks that go on letters of any script: what text is struck through and piled up with. */
function isCommonMark(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x483 && unit <= 0x489) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe20 && unit <= 0xfe2f)
  )
}
