import type { PlainDate } from '#engines/rules'
import type { Process } from '#modules/packs'

/** Whether a case can be started on a day. */
export function windowOf(
  { opens, closes }: Pick<Process, 'opens' | 'closes'>,
  today: PlainDate,
): 'open' | 'early' | 'over' {
  if (opens !== undefined && today < opens) return 'early'
  return closes !== undefined && today > closes ? 'over' : 'open'
}
