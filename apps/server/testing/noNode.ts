import type { NodeInside } from '../gatewayPagesOf.ts'

/** A server whose gateway serves no calls. */
export const noNode: NodeInside = { state: () => undefined, call: async () => new Response('{}', { status: 503 }) }
