import type { Amendment } from '#modules/packs'

/** A source as a pack's file would say it. */
export type Written = Extract<Amendment, { kind: 'add-source' }>['source']
