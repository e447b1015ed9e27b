import type { Check } from './check.ts'
import { citations } from './citations.ts'
import { conflictsResolved } from './conflictsResolved.ts'
import { controlCharacters } from './controlCharacters.ts'
import { duplicateIds } from './duplicateIds.ts'
import { listsOnly } from './listsOnly.ts'
import { moneyParts } from './moneyParts.ts'
import { processes } from './processes/processes.ts'
import { reservedIds } from './reservedIds.ts'
import { schemesDecided } from './schemesDecided.ts'
import { seriesPoints } from './seriesPoints.ts'
import { unknownJudges } from './unknownJudges.ts'
import { unknownNames } from './unknownNames.ts'

/** Everything that is checked across entries of a pack. Add a check here and its wording to `words/content/messages/`. */
export const checks: readonly Check[] = [
  controlCharacters,
  listsOnly,
  duplicateIds,
  reservedIds,
  unknownNames,
  unknownJudges,
  schemesDecided,
  moneyParts,
  seriesPoints,
  conflictsResolved,
  processes,
  citations,
]
