/** Something that was opened, as what closes it. */
export type Closing = () => Promise<void>

/**
 * Closes what was opened, the last first. One that does not close keeps none of the others open.
 * @throws AggregateError with what went wrong, once all were tried
 */
export async function closeAll(closings: Closing[]): Promise<void> {
  const errors: unknown[] = []
  for (let closing = closings.pop(); closing !== undefined; closing = closings.pop()) {
    await closing().catch((error: unknown) => errors.push(error))
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Not everything closed in order.')
}
