/** Where a reviewer's name stands as text. */
export const packsNames = [
  { table: 'pack_change', column: 'reviewer', at: 'at' },
  { table: 'pack_amendment', column: 'reviewer', at: 'at' },
  { table: 'pack_amendment_withdrawal', column: 'reviewer', at: 'at' },
] as const
