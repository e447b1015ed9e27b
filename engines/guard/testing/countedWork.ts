/**
 * How much work on strings something does: reads of single units, and units that searching and cutting may step over. Work and not time,
 * so that a busy machine changes nothing.
 */
export function countedWork(act: () => void): number {
  let work = 0
  const prototype = String.prototype
  const { charCodeAt, charAt, codePointAt, slice, indexOf, includes, normalize } = prototype
  try {
    prototype.charCodeAt = function (this: string, at: number) {
      work++
      return Reflect.apply(charCodeAt, this, [at])
    }
    prototype.charAt = function (this: string, at: number) {
      work++
      return Reflect.apply(charAt, this, [at])
    }
    prototype.codePointAt = function (this: string, at: number) {
      work++
      return Reflect.apply(codePointAt, this, [at])
    }
    prototype.slice = function (this: string, start?: number, end?: number) {
      const cut: string = Reflect.apply(slice, this, [start, end])
      work += cut.length
      return cut
    }
    prototype.indexOf = function (this: string, what: string, from = 0) {
      const found: number = Reflect.apply(indexOf, this, [what, from])
      work += found < 0 ? this.length - from : found - from + 1
      return found
    }
    prototype.includes = function (this: string, what: string, from = 0) {
      work += what.length === 1 ? 1 : this.length - from
      return Reflect.apply(includes, this, [what, from])
    }
    prototype.normalize = function (this: string, form?: string) {
      work += this.length
      return Reflect.apply(normalize, this, [form])
    }
    act()
  } finally {
    Object.assign(prototype, { charCodeAt, charAt, codePointAt, slice, indexOf, includes, normalize })
  }
  return work
}
