const least = 8
const veil = '***'

/** Marks every character of `text` that belongs to a piece of `secret` of at least eight characters. */
function marks(text: string, secret: string): Uint8Array {
  const marked = new Uint8Array(text.length)
  for (let from = 0; from + least <= secret.length; from += 1) {
    const piece = secret.slice(from, from + least)
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) marked.fill(1, at, at + least)
  }
  return marked
}

/** A text of a provider without our key, whole or in part, as it came or as URLs and JSON write it. Short keys are taken out whole. */
export function withoutSecret(text: string, secret: string | undefined): string {
  if (secret === undefined || secret === '') return text
  const forms = new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
  let clean = text
  for (const form of forms) {
    if (form.length < least) {
      clean = clean.replaceAll(form, veil)
      continue
    }
    const marked = marks(clean, form)
    let out = ''
    for (let at = 0; at < clean.length; at += 1) {
      if (marked[at] !== 1) out += clean[at]
      else if (marked[at - 1] !== 1) out += veil
    }
    clean = out
  }
  return clean
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOr = <Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise =>
  typeof value === 'string' ? value.slice(0, 4_000) : otherwise

/**
 * A provider's refusal of a question, in OpenAI's form whatever its own was: its message, and nothing else of what it sent.
 * @param status 400 to 499
 */
export function refusalBody(raw: string, status: number, secret: string | undefined): Buffer {
  let said: unknown
  try {
    said = JSON.parse(withoutSecret(raw, secret))
  } catch {
    said = undefined // A page of HTML, or half a body.
  }
  const error = isRecord(said) ? (said['error'] ?? said) : undefined
  const fields = isRecord(error) ? error : { message: error }
  const message = textOr(fields['message'] ?? fields['detail'], `The provider refused the request (${status}).`)
  return Buffer.from(
    JSON.stringify({
      error: {
        message,
        type: textOr(fields['type'], 'invalid_request_error'),
        param: textOr(fields['param'], null),
        code: textOr(fields['code'], null),
      },
    }),
  )
}
