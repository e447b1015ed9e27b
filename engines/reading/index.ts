/** Reads candidate facts of a programme out of a text, each with its spans, its confidence and whose word it is. See README.md. */
export type {
  Authority,
  Candidate,
  GivenText,
  Known,
  KnownThing,
  MoneyKind,
  Quoted,
  ReadAmount,
  ReadDate,
  Reading,
  ReadOwner,
  Status,
  Subject,
  Voice,
  VoiceKind,
} from './reading.ts'
export { createReader, type ReadText } from './read.ts'
export { writtenIn } from './written.ts'
export { merge } from './merge/merge.ts'
export type {
  AmountClaim,
  DateClaim,
  Disagreement,
  Merged,
  MergedThing,
  NamedReading,
  OwnerClaim,
  Said,
} from './merge/merged.ts'
export { knownOf, type NamesOfPack } from './knownOf.ts'
