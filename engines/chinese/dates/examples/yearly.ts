/** Sentences of our own, written on 2026-02-25: what recurs states no date, and years of finance have parts. See writeDate.ts. */
export const yearly = `
報告每年十月公布，統計數字每年3月至5月收集。
資助每年1月1日及7月1日發放，每逢星期三開放，逢周五下午休息。
委員會每年年底檢討進度，每年均會於10月提交報告。
每月1日派發，每月15日截止，每季首月檢討，每年夏季舉辦。
往年三月才開始，⟦今年三月|2026-03-01..2026-03-31 month rel⟧已經完成。
津貼每月⟦由3月1日起|2026-03-01 day from rel⟧增加。
委員每周三次開會，職員每星期三天在家工作，每星期六日休息。
⟦2030年前|2030-01-01..2030-12-31 year until⟧每年十月檢討，⟦2026年3月|2026-03-01..2026-03-31 month⟧例外。
⟦2026/27年度首兩季|2026-04-01..2026-09-30 span⟧開支增加，⟦2026-27財政年度第四季|2027-01-01..2027-03-31 quarter⟧回落。
⟦2025-26年度上半年|2025-04-01..2025-09-30 half⟧有盈餘，⟦本財政年度首三季|2025-04-01..2025-12-31 span rel⟧亦然。
⟦今個財年|2025-04-01..2026-03-31 financial-year rel⟧赤字收窄，⟦來年度|2026-04-01..2027-03-31 financial-year rel⟧再減，⟦來年|2027-01-01..2027-12-31 year rel⟧轉盈。
⟦上周一|2026-02-16 day rel⟧開會，⟦下周一|2026-03-02 day rel⟧再議。
《⟦2026|2026-01-01..2026-12-31 year⟧施政報告》與《香港願景⟦2030|2030-01-01..2030-12-31 year⟧》均有提及，電影《2046》則沒有。
⟦2025|2025-01-01..2025-12-31 year⟧施政報告提出，《2000元補貼計劃》延續，《2025個夢想》首映。
The report comes out every October, is revised in March each year, and is read every Monday.
Fees fall due annually in April, and are paid monthly ⟦from April|2026-04-01..2026-04-30 month from rel⟧.
In the financial year ⟦2026-27|2026-04-01..2027-03-31 financial-year⟧, the ⟦2026|2026-01-01..2026-12-31 year⟧ Budget met the 2030 applicants.
Financial year 2026 was good, as calendar year ⟦2025|2025-01-01..2025-12-31 year⟧ had been.
`
