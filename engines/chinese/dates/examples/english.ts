/** Sentences of our own, written on 2026-02-25 (a Wednesday); each date in ⟦⟧ with what it states. See writeDate.ts. */
export const english = `
The Budget was delivered on ⟦February 25, 2026|2026-02-25 day⟧ and debated on ⟦25 March|2026-03-25 day rel⟧.
The measure takes effect ⟦from 1 April 2026|2026-04-01 day from⟧.
He met the press ⟦yesterday|2026-02-24 day rel⟧ and will return ⟦tomorrow|2026-02-26 day rel⟧.
The institute will open in the ⟦second half of this year|2026-07-01..2026-12-31 half rel⟧.
GDP grew in the ⟦fourth quarter of 2025|2025-10-01..2025-12-31 quarter⟧ and in ⟦Q3 2025|2025-07-01..2025-09-30 quarter⟧.
The target is to be met ⟦by 2030|2030-01-01..2030-12-31 year until⟧, and no later.
Work has gone on ⟦since 2023|2023-01-01..2023-12-31 year from⟧.
The ⟦2026-27|2026-04-01..2027-03-31 financial-year⟧ Budget and the ⟦2027/28 school year|2027-09-01..2028-08-31 school-year⟧ differ.
The ⟦15th Five-Year Plan|2026-01-01..2030-12-31 plan⟧ begins.
Spending rises over the ⟦next three years|2026-02-25..2029-02-25 span rel⟧.
Details will be announced ⟦next month|2026-03-01..2026-03-31 month rel⟧, or ⟦by the end of 2026|2026-12-01..2026-12-31 month until⟧.
It fell ⟦last year|2025-01-01..2025-12-31 year rel⟧ but rose in ⟦January|2026-01-01..2026-01-31 month rel⟧.
It may be that they march on, and the second point stands.
⟦Three years ago|2023-01-01..2023-12-31 year rel⟧ there were none.
The talk on ⟦Friday|2026-02-27 day rel⟧ follows that of ⟦last Monday|2026-02-16 day rel⟧.
It runs from March to May each year, and from ⟦March to May|2026-03-01..2026-05-31 span rel⟧ this time.
Applications close on ⟦31 March 2026|2026-03-31 day⟧.
⟦As at 31 December 2025|2025-12-31 day until⟧, reserves were stable.
In ⟦December 2025|2025-12-01..2025-12-31 month⟧, in ⟦Dec 2025|2025-12-01..2025-12-31 month⟧ and in ⟦early 2026|2026-01-01..2026-03-31 span⟧.
The school starts in ⟦summer 2026|2026-06-01..2026-08-31 season⟧.
⟦This financial year|2025-04-01..2026-03-31 financial-year rel⟧ ends soon.
`
