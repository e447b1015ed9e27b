import type { Ask } from './load.ts'

/** Pages that are the same for everyone: the fixed ones, then a few measures, schemes and quotes of whatever pack is loaded. */
export async function pagesOf(origin: string): Promise<readonly string[]> {
  const idsOf = async (path: string, list: 'measures' | 'schemes'): Promise<readonly string[]> => {
    const found: Record<string, readonly { readonly id: string }[]> = await (await fetch(origin + path)).json()
    return (found[list] ?? []).map(({ id }) => id)
  }
  const measures = await idsOf('/api/measures?limit=3', 'measures')
  const schemes = await idsOf('/api/schemes?limit=3', 'schemes')
  return [
    '/',
    '/stand',
    '/blueprint',
    '/blueprint/promises',
    ...measures.map((id) => `/blueprint/${id}`),
    '/schemes',
    ...schemes.map((id) => `/schemes/${id}`),
    '/sources',
    '/errors',
    '/api/measures',
    '/api/schemes',
  ]
}

const form = 'application/x-www-form-urlencoded'

/** What is worked out for one person and kept by nobody: the page of results, and the same decisions for a program. */
export async function computedOf(origin: string): Promise<{ readonly results: Ask; readonly decisions: Ask }> {
  const front = await (await fetch(`${origin}/`)).text()
  const party = /name="party" value="([^"]+)"/.exec(front)?.[1]
  if (party === undefined) throw new Error('the front page offers no party')
  const post = async (body: URLSearchParams) => (await fetch(`${origin}/stand`, { method: 'POST', body })).text()
  const question = await post(new URLSearchParams({ party }))
  const session = /name="session" value="([^"]*)"/
    .exec(question)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  if (session === undefined) throw new Error('the page after the first choice carries no session')
  const body = new URLSearchParams({ session, do: 'results' }).toString()
  if (!(await post(new URLSearchParams(body))).includes('<h1')) throw new Error('no page of results')
  return {
    results: { url: `${origin}/stand`, sends: { type: form, body } },
    decisions: { url: `${origin}/api/stand`, sends: { type: 'application/json', body: '{"facts":{}}' } },
  }
}
