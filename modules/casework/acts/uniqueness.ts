import { FeilunError } from '#platform/errors'

const isViolation = (error: unknown): error is { readonly code: string; readonly constraint: string } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505' && 'constraint' in error

/** What the database alone can know when two ask at once, as the refusal that it is. */
export async function withUniqueness<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isViolation(error) && error.constraint === 'casework_case_once') throw new FeilunError('case-open-already')
    throw error
  }
}
