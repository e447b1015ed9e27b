import type { StandPack } from '../standPack.ts'
import { readPack } from '../wire/readPack.ts'

/** Fetches and compiles the pack once; after a failure the next call tries again. The request carries nothing of the reader's. */
export function loaderOf(address: string): () => Promise<StandPack> {
  let loading: Promise<StandPack> | undefined
  const load = async (): Promise<StandPack> => {
    const answer = await fetch(address, { credentials: 'omit' })
    if (!answer.ok) throw new Error(`The pack did not come: ${answer.status}`)
    return readPack(await answer.text())
  }
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
