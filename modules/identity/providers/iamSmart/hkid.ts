/** One or two letters, six digits and a check digit, which may stand in brackets. */
const form = /^([A-Z]{1,2})(\d{6})\(?([\dA])\)?$/

/** Letters count from A = 10; a missing first letter counts as 36. */
const worth = (sign: string): number =>
  sign === ' ' ? 36 : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 'A'.charCodeAt(0) + 10

/**
 * An identity card's number in the one form that is hashed, `A1234563`; undefined where it has another form or its check digit is wrong.
 * The weighted sum, from 9 for the first sign down to 1 for the check digit, is a multiple of 11.
 */
export function normalisedHkid(given: string): string | undefined {
  const written = given.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
  const [, letters, digits, check] = form.exec(written) ?? []
  if (letters === undefined || digits === undefined || check === undefined) return undefined
  const signs = [...letters.padStart(2, ' '), ...digits, check]
  const sum = signs.reduce((all, sign, at) => all + worth(sign) * (signs.length - at), 0)
  return sum % 11 === 0 ? `${letters}${digits}${check}` : undefined
}
