/** Digits in their ASCII and full-width forms. */
const digit = '[0-9０-９]'
const endsInDigit = new RegExp(`${digit}$`)
const startsWithDigit = new RegExp(`^${digit}`)
/** What makes digits before or after belong to the same number: `15` and `1,5` hold no figure `5`, but `3、5` does. */
const numberGoesOnBefore = new RegExp(`${digit}[.,．，]?$`)
const numberGoesOnAfter = new RegExp(`^[.,．，]?${digit}`)

/** Whether `span` holds `figure` character for character, and not only as part of a longer number. */
export function holdsFigure(span: string, figure: string): boolean {
  for (let at = span.indexOf(figure); at !== -1; at = span.indexOf(figure, at + 1)) {
    const cutBefore = startsWithDigit.test(figure) && numberGoesOnBefore.test(span.slice(Math.max(0, at - 2), at))
    const cutAfter =
      endsInDigit.test(figure) && numberGoesOnAfter.test(span.slice(at + figure.length, at + figure.length + 2))
    if (!cutBefore && !cutAfter) return true
  }
  return false
}
