const upperA = 65

/**
 * Whether the last character of an identity card's number fits the rest: letters count 10–35 and a missing first letter 36, weights
 * 9 to 1, sum divisible by 11, the check digit A being ten. `letters` in capitals, `digits` six, `check` 0–9 or A.
 */
export function identityCheckHolds(letters: string, digits: string, check: string): boolean {
  const first = letters.length === 2 ? letters.charCodeAt(0) - upperA + 10 : 36
  const second = letters.charCodeAt(letters.length - 1) - upperA + 10
  let sum = first * 9 + second * 8
  for (let at = 0; at < 6; at++) sum += (digits.charCodeAt(at) - 48) * (7 - at)
  return (sum + (check === 'A' ? 10 : check.charCodeAt(0) - 48)) % 11 === 0
}

/** ISO 7064 MOD 11-2 over 17 digits and a last digit or X. */
export function mainlandCheckHolds(number: string): boolean {
  let sum = 0
  for (let at = 0; at < 17; at++) sum = ((sum + (number.charCodeAt(at) - 48)) * 2) % 11
  const check = (12 - sum) % 11
  return (check === 10 ? 'X' : String(check)) === number[17]
}

/** Luhn's, ISO/IEC 7812-1. */
export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
