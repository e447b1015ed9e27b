/** A third round of sentences of our own, written on 2026-02-25 and marked before they were read; on the first reading 28 of 32 were right, with 4 too many. */
export const unseenAgain = `
⟦2026至27年度|2026-04-01..2027-03-31 financial-year⟧的差餉，首兩季獲寬減。
陳茂波⟦周三|2026-02-25 day rel⟧宣讀預算案，市民可於⟦4月15日前|2026-04-15 day until rel⟧提交意見。
基金⟦去年年底|2025-12-01..2025-12-31 month rel⟧成立，⟦今年第二季起|2026-04-01..2026-06-30 quarter from rel⟧接受申請。
整個項目料⟦2030至31年|2030-01-01..2031-12-31 span⟧落成。
強積金「全自由行」最快⟦2027年中|2027-06-01..2027-07-31 span⟧推行。
科學園⟦5月底前|2026-05-21..2026-05-31 span until rel⟧完成招標。
本港⟦1月|2026-01-01..2026-01-31 month rel⟧零售額上升，連續九個月錄得增長。
⟦2025年全年|2025-01-01..2025-12-31 year⟧訪港旅客達四千九百萬。
⟦今日起|2026-02-25 day from rel⟧至⟦3月31日|2026-03-31 day rel⟧，市民可遞交申請。
政府⟦本月初|2026-02-01..2026-02-10 span rel⟧刊憲，⟦今年年初|2026-01-01..2026-03-31 span rel⟧已諮詢業界。
北環線⟦2034年或之前|2034-01-01..2034-12-31 year until⟧通車。
他在⟦上周五（20日）|2026-02-20 day rel⟧的記者會上說。
⟦十四五|2021-01-01..2025-12-31 plan⟧期間，⟦2021年3月|2021-03-01..2021-03-31 month⟧通過。
⟦2026/27學年|2026-09-01..2027-08-31 school-year⟧開學時，⟦下學年起|2026-09-01..2027-08-31 school-year from rel⟧擴展。
他們⟦前晚|2026-02-23 day rel⟧抵港，⟦後日|2026-02-27 day rel⟧離開。
展望⟦明年|2027-01-01..2027-12-31 year rel⟧，預期⟦2027年至2030年|2027-01-01..2030-12-31 span⟧平均每年增3%。
更新於⟦2026年02月25日|2026-02-25 day⟧ 15:30
⟦25/02/2026|2026-02-25 day⟧（三）
本屆政府任內，近期，日後，短期內，長遠而言。
國際日、清明節、中秋節、重陽節。
一年之計在於春，三日不讀書。
The number has doubled ⟦since 2022|2022-01-01..2022-12-31 year from⟧.
Officials met ⟦last week|2026-02-16..2026-02-22 span rel⟧ and will meet again ⟦next Tuesday|2026-03-03 day rel⟧.
The bill was gazetted on ⟦20 February|2026-02-20 day rel⟧.
Revised estimate for ⟦2025-26|2025-04-01..2026-03-31 financial-year⟧: see page 25.
He will retire ⟦next year|2027-01-01..2027-12-31 year rel⟧ after serving for five years.
`
