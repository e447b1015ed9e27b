import type { AllowedReason, Decided, Process } from '#modules/packs'

/** The reasons that may be given for what is decided at a stage, in the order of the pack. */
export const reasonsFor = ({ reasons }: Process, stage: string, decided: Decided): readonly AllowedReason[] =>
  reasons.filter((reason) => reason.for.includes(decided) && (reason.at?.includes(stage) ?? true))
