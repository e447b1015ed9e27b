import type { CallRecord } from '../model/call.ts'

/**
 * Whether the model's name may be one that a client made up: anybody could make up as many as they like, so none is a line of the books or a label. A name that is
 * not allowed to a project may well be one that there is not.
 */
export const mayBeMadeUp = ({ error }: Pick<CallRecord, 'error'>): boolean =>
  error === 'model-unknown' || error === 'model-not-allowed'
