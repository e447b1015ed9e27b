/** The question that a form sent, as it was typed; empty where there is none. Of several, the first. */
export function questionOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('q' in body)) return ''
  const given: unknown = Array.isArray(body.q) ? body.q[0] : body.q
  return typeof given === 'string' ? given : ''
}
