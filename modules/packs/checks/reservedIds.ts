import { pagesBesideMeasures } from '../claims/hrefs.ts'
import { idsAt } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Measures whose page would have the address of another page. */
export const reservedIds: Check = ({ files }) =>
  idsAt(files, 'measures.*.id')
    .filter(({ id }) => pagesBesideMeasures.includes(id))
    .map(({ id, place }): Finding => ({
      place,
      code: 'reserved-id',
      message: `/blueprint/${id} is the address of another page.`,
    }))
