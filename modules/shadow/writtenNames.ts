/** Where officers' names stand beside what they did. */
export const shadowNames = [
  { table: 'shadow_log', column: 'read_by', at: 'read_at' },
  { table: 'shadow_network', column: 'set_by', at: 'set_at' },
  { table: 'shadow_domain', column: 'set_by', at: 'set_at' },
  { table: 'shadow_offer', column: 'offered_by', at: 'offered_at' },
] as const
