/** What a number of eight digits in Hong Kong's numbering plan begins with: 2 and 3 are fixed, 4–7 and 9 mobile, 8 personal or toll-free. */
export function isLocalNumber(digits: string): boolean {
  return digits.length === 8 && digits >= '20000000' && !digits.startsWith('999') && !digits.startsWith('800')
}
/** A mainland mobile number. */
export function isMainlandMobile(digits: string): boolean {
  return digits.length === 11 && digits[0] === '1' && digits.charCodeAt(1) >= 0x33
}
/** Fits none but a few countries exactly; E.164 allows 15 digits with the country's code, and none is shorter than 8. */
export function isInternational(digits: string): boolean {
  return digits.length >= 8 && digits.length <= 15 && digits[0] !== '0'
}

/** Ranges of issuers (first digits) and lengths of cards' numbers. */
export function isCardNumber(digits: string): boolean {
  const { length } = digits
  const two = Number(digits.slice(0, 2))
  const four = Number(digits.slice(0, 4))
  if (digits[0] === '4') return length === 16 || length === 13 || length === 19
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16
  if (two === 34 || two === 37) return length === 15
  if (two === 62 || two === 81) return length >= 16 && length <= 19
  if (four >= 3528 && four <= 3589) return length === 16
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059)) return length === 14 || length === 16
  if (four === 6011 || two === 65 || (four >= 6440 && four <= 6499)) return length === 16
  return false
}
