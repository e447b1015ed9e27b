import { FeilunError } from '#platform/errors'

/** A request as far as one must look at it to know who sent it and from where. */
export interface WebRequest {
  readonly method: string
  /** Host and port that the visitor asked for. */
  readonly host: string
  /** Path and query. */
  readonly url?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/**
 * Lets what would change something pass only from a page of this site, or from a program, which says nothing of pages. The cookie is not
 * sent from other sites anyhow; this also holds for another port of this host, which counts as the same site.
 * @throws FeilunError `origin-not-allowed`
 */
export function requireOwnPage({ method, host, headers }: WebRequest): void {
  if (method === 'GET' || method === 'HEAD') return
  const from = textOf(headers['sec-fetch-site'])
  const origin = textOf(headers['origin'])
  const isOwn = from === undefined ? origin === undefined || hostOf(origin) === host : from === 'same-origin'
  if (!isOwn) throw new FeilunError('origin-not-allowed')
}
