/** How long a page waits for a text to be read, in milliseconds. */
const patience = 8_000

/** What `work` gives, or `later` where it takes longer than a page may; it goes on all the same. */
export async function patiently<Value>(work: Promise<Value>): Promise<Value | 'later'> {
  let wake: NodeJS.Timeout | undefined
  const alarm = new Promise<'later'>((ring) => {
    wake = setTimeout(() => ring('later'), patience)
  })
  // Whatever comes of it after that is told to whoever asks again.
  work.catch(() => {})
  try {
    return await Promise.race([work, alarm])
  } finally {
    clearTimeout(wake)
  }
}
