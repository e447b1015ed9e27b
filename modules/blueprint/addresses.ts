/** The pages beside the measures', each at /blueprint/ITS-NAME; a pack with a measure of such a name does not pass its check. */
export const partsBeside = ['promises', 'conflicts', 'proposals', 'guidelines', 'changes'] as const

export const measureHref = (id: string): string => `/blueprint/${encodeURIComponent(id)}`
export const promiseHref = (measure: string, promise: string): string => `${measureHref(measure)}#promise-${promise}`
export const conflictHref = (id: string): string => `/blueprint/conflicts#${id}`
export const proposalHref = (id: string): string => `/blueprint/proposals#${id}`
export const schemeHref = (id: string): string => `/schemes/${encodeURIComponent(id)}`
