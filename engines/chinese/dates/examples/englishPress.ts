/** Sentences of our own, written on 2026-02-25, in the manner of the press, kept as they were first marked. See writeDate.ts. */
export const englishPress = `
The finance chief will deliver his speech on ⟦Wednesday|2026-02-25 day rel⟧, his tenth.
Posts will be cut ⟦by April 2027|2027-04-01..2027-04-30 month until⟧.
Fares remain ⟦until the end of the year|2026-12-01..2026-12-31 month until rel⟧.
The economy is forecast to grow ⟦this year|2026-01-01..2026-12-31 year rel⟧ and ⟦next year|2027-01-01..2027-12-31 year rel⟧.
In ⟦2025|2025-01-01..2025-12-31 year⟧, exports rose.
Construction will begin in the ⟦first quarter of next year|2027-01-01..2027-03-31 quarter rel⟧.
The rate applies ⟦with effect from 26 February 2026|2026-02-26 day from⟧.
The deficit for ⟦2025-26|2025-04-01..2026-03-31 financial-year⟧ shrank.
It was first proposed in ⟦September 2024|2024-09-01..2024-09-30 month⟧ and passed ⟦last December|2025-12-01..2025-12-31 month rel⟧.
The ⟦2026-27 financial year|2026-04-01..2027-03-31 financial-year⟧ starts on ⟦April 1|2026-04-01 day rel⟧.
A decision is due ⟦later this year|2026-02-01..2026-12-31 span rel⟧.
He joined ⟦two years ago|2024-01-01..2024-12-31 year rel⟧.
The plan covers the ⟦next five years|2026-02-25..2031-02-25 span rel⟧.
Sales fell in the ⟦past six months|2025-08-25..2026-02-25 span rel⟧.
From ⟦2021 to 2025|2021-01-01..2025-12-31 span⟧ there were few.
Between ⟦2021 and 2025|2021-01-01..2025-12-31 span⟧ it doubled.
The ⟦third quarter|2026-07-01..2026-09-30 quarter rel⟧ will see its launch.
Reserves stood at HK$650 billion ⟦as of March 31, 2026|2026-03-31 day until⟧.
Some may say the march of time ends the second the clock stops.
The service starts in ⟦late 2026|2026-12-01..2026-12-31 month⟧ or ⟦early next year|2027-01-01..2027-03-31 span rel⟧.
Published ⟦2026-02-25|2026-02-25 day⟧ 11:53 HKT; Updated: ⟦25 Feb 2026|2026-02-25 day⟧, 9:30am
The ⟦2025/26 academic year|2025-09-01..2026-08-31 school-year⟧ has begun.
The ⟦current financial year|2025-04-01..2026-03-31 financial-year rel⟧ is nearly over.
The ⟦2026|2026-01-01..2026-12-31 year⟧ Budget and GPT-4 of 1,997 users.
`
