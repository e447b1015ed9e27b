import { pagesBesideMeasures } from '../claims/hrefs.ts'
import { idsAt } from '../read/entries.ts'
import { finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Measures whose page would have the address of another page. */
export const reservedIds: Check = ({ files }) =>
  idsAt(files, 'measures.*.id')
    .filter(({ id }) => pagesBesideMeasures.includes(id))
    .map(({ id, place }) => finding(place, 'reserved-id', { id }))
