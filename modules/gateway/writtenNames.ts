/** Where operators' names stand beside what they did. */
export const gatewayNames = [
  { table: 'gateway_settings', column: 'loaded_by', at: 'loaded_at' },
  { table: 'gateway_provider_secret', column: 'set_by', at: 'set_at' },
] as const
