/** Sums over all awards are the same for everyone who looks within this time; they are no account book, which the ledger is. */
const freshFor = 2_000

/** What was read last, for two seconds; who asks while it is being read waits for that reading. What could not be read is not kept. */
export function recently<Result>(read: () => Promise<Result>, now: () => Date): () => Promise<Result> {
  let kept: { readonly at: number; readonly result: Promise<Result> } | undefined
  return () => {
    const at = now().getTime()
    if (kept !== undefined && at >= kept.at && at - kept.at < freshFor) return kept.result
    const mine = { at, result: read() }
    kept = mine
    mine.result.catch(() => {
      if (kept === mine) kept = undefined
    })
    return mine.result
  }
}
