/** Words that end like a plural or a participle and are none. */
const whole = new Set([
  'news',
  'gas',
  'bus',
  'this',
  'is',
  'was',
  'has',
  'its',
  'as',
  'does',
  'series',
  'species',
  'always',
  'lens',
  'speed',
  'feed',
  'need',
  'seed',
  'exceed',
  'hundred',
  'during',
  'spring',
  'string',
  'bring',
  'thing',
  'morning',
  'evening',
  'united',
  'hong',
  'beijing',
])

const vowel = /[aeiouy]/

/**
 * An English word without what grammar hung on it, so that apprenticeships, subsidised and laboratories meet apprenticeship,
 * subsidise and laboratory. Lighter than Porter's: it never goes from one word to another that only sounds like it.
 */
export function stem(word: string): string {
  const bare = word.replace(/'s?$|^'/u, '').replace(/is(e|ed|es|ing|ation|ations)$/u, 'iz$1')
  if (whole.has(bare) || bare.length <= 3) return bare
  return withoutE(participle(singular(bare)))
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|ch|sh|x|zz)es$/u.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)) return word.slice(0, -1)
  return word
}

function participle(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const ending = /(?:ing|ed)$/u.exec(word)?.[0]
  if (ending === undefined || word.endsWith('eed')) return word
  const rest = word.slice(0, -ending.length)
  if (rest.length < 3 || !vowel.test(rest)) return word
  // planned → plan, but sell and pass keep both letters.
  return /([bdgkmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest
}

function withoutE(word: string): string {
  return word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word
}
