export { findPersonal, type Readable } from './findPersonal.ts'
export { isFullName, mostNames, openKnownName } from './names/mentionedAgain.ts'
export { longestOpen, openFrom } from './openFrom.ts'
