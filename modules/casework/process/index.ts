/** How a case goes its way, as pure functions of a process, a state and an event: no database, clock or actor. */
export { allowed, isOver, waitsFor } from './allowed.ts'
export { stagesAhead, type StageAhead } from './ahead.ts'
export { dueOf, underThisVersion, type Due } from './due.ts'
export { machineOf, type ProcessMachine } from './machine.ts'
export type { Allowed, Move, Moved, MoveKind, Mover, ProcessState, Refusal, Refused, Step } from './model.ts'
export { enter, move } from './move.ts'
export { outline, type OutlinedStage } from './outline.ts'
export { reasonsFor } from './reasonsFor.ts'
