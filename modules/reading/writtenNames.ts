/** Where a reviewer's name stands as text. */
export const readingNames = [{ table: 'reading_decision', column: 'reviewer', at: 'at' }] as const
