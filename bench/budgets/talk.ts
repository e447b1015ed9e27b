import type { Caller } from '#modules/gateway'

/** What a node is told, and what it says: one message each over the channel between processes. */
export type Order =
  | { readonly do: 'start'; readonly url: string; readonly folder: string; readonly unknownAfterMs: number }
  | {
      readonly do: 'call'
      readonly call: string
      readonly caller: Caller
      readonly worst: number
      readonly afterMs: number
    }
  | {
      readonly do: 'end'
      readonly call: string
      readonly cost: number
      readonly outcome: 'answered' | 'disconnected' | 'failed'
      readonly afterMs: number
    }
  | { readonly do: 'flush' }
  | { readonly do: 'close' }

export type Said =
  | { readonly said: 'started' }
  | { readonly said: 'in'; readonly call: string }
  /** The code of the error. */
  | { readonly said: 'out'; readonly call: string; readonly why: string }
  | { readonly said: 'ended'; readonly call: string }
  | { readonly said: 'flushed' }
  | { readonly said: 'closed' }
  | { readonly said: 'fault'; readonly detail: string }
