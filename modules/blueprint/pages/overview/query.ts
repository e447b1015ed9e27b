import { z } from 'zod'
import { asOf, measureFilter, optional } from '../../api/schemas/queries.ts'
import { orders } from '../../filters/order.ts'

/** What the page's form sends. Other parameters are let pass: links gather them on their way through the world. */
export const overviewQuery = z.object({ ...measureFilter, sort: optional(z.enum(orders)), 'as-of': asOf })
export type OverviewQuery = z.output<typeof overviewQuery>
