import type { Admission } from '../model/admission.ts'
import type { CallRecord } from '../model/call.ts'
import type { KeptContent } from '../model/content.ts'
import type { Directory } from '../model/project.ts'
import type { Upstreams } from '../model/upstream.ts'
import type { SecondOpinion } from '../second/index.ts'
import type { AnswerCache } from './answerCache.ts'
import type { Guard } from './guarding/guard.ts'
import type { DoorLimits } from './limits.ts'

/** Where the door says what went wrong. Never given content. */
export interface DoorLog {
  readonly error: (fields: object, message: string) => void
}

/** All that the door needs of its neighbours. */
export interface DoorNeeds {
  readonly directory: Directory
  readonly admission: Admission
  readonly upstreams: Upstreams
  readonly guard: Guard
  readonly secondOpinion: Pick<SecondOpinion, 'ask'>
  readonly cache: AnswerCache
  /** Seals what is kept of a call, for projects that opted in. */
  readonly seal: (content: KeptContent) => string
  /** Told of every record once it has been kept. */
  readonly observe: (record: CallRecord) => void
  readonly now: () => Date
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  readonly newId: () => string
  readonly log: DoorLog
  readonly limits: DoorLimits
}
