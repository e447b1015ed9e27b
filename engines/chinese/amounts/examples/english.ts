/** Sentences of our own in the manner of the press; each amount in ⟦⟧ with what it states. See marked.ts. */
export const english = `
The Government will set aside ⟦HK$3 billion|3000000000 HKD⟧ to fund ⟦over 200 schools|200 #school over⟧.
A sum of ⟦$50 million|50000000 HKD⟧ has been earmarked for training.
Fiscal reserves stood at ⟦about $647.3 billion|647300000000 HKD about⟧, equal to ⟦10 months|10 month⟧ of spending.
The deficit narrowed to ⟦$87.2bn|87200000000 HKD⟧, or ⟦2.7 per cent|2.7 %⟧ of GDP.
The economy grew by ⟦2.5%|2.5 %⟧ in 2025 and is forecast to grow ⟦2.5% to 3.5%|2.5..3.5 %⟧ this year.
Salaries tax will be cut by ⟦100 per cent|100 %⟧, subject to a ceiling of ⟦$1,500|1500 HKD⟧.
The scheme will benefit ⟦some 2.14 million taxpayers|2140000 #taxpayer about⟧.
The unemployment rate rose ⟦0.1 percentage points|0.1 pp⟧ to ⟦3.2 per cent|3.2 %⟧.
Each firm may receive ⟦up to $500,000|500000 HKD at-most⟧ over ⟦three years|3 year⟧.
The park covers ⟦87 hectares|87 ha⟧ and offers ⟦1 million square metres|1000000 m2⟧ of floor area.
The centre provides ⟦3,000 PFLOPS|3000 PFLOPS⟧ of computing power.
Phishing attacks rose ⟦27%|27 %⟧ to ⟦15,877 cases|15877 #case⟧.
Officials have approved ⟦nearly 30 projects|30 #project nearly⟧ involving large language models.
Universities will offer ⟦twenty-seven new degree programmes|27 #programme⟧.
The company raised ⟦US$1.2 billion|1200000000 USD⟧ from ⟦14 investors|14 #investor⟧.
A ⟦nine-month|9 month⟧ apprenticeship pays a monthly stipend.
⟦More than half|50 % over⟧ of firms plan to hire.
Section 5 of Cap. 622 and Phase 2 of the sandbox apply.
The phase 3 trial starts at 11:30 am on 5 March.
Prices start at ⟦HK$2,000|2000 HKD⟧ and rise to ⟦HK$5,000|5000 HKD⟧.
The grant ranges from ⟦$10 million to $20 million|10000000..20000000 HKD⟧.
⟦HK$2-3 billion|2000000000..3000000000 HKD⟧ will be needed.
One of the aims is to make one city, one plan.
GPT-4 and 5G networks, Web3 and H100 chips are mentioned.
⟦About one-third|33.3333333333 % about⟧ of respondents agreed.
⟦At least 120 production lines|120 #line at-least⟧ were supported.
The fund attracted ⟦over HK$1 billion|1000000000 HKD over⟧ in private investment.
Visitor arrivals reached ⟦49.9 million|49900000 #⟧ last year.
Bonds worth ⟦RMB20 billion|20000000000 CNY⟧ will be issued.
The 2026-27 Budget follows the 2025/26 school year.
Call 2877 1234 for details.
The number of users ⟦exceeds 700,000|700000 # over⟧.
A budget of ⟦some $2.2 billion|2200000000 HKD about⟧ was approved by ⟦45 votes|45 #vote⟧.
The plant saves ⟦270,000 kWh|270000 kWh⟧ a year.
Spending doubled to ⟦$8 billion|8000000000 HKD⟧ in ⟦five years|5 year⟧.
It takes ⟦18 to 24 months|18..24 month⟧ to build.
Storage grew ⟦36 times|36 x⟧ to ⟦20 PB|20 PB⟧.
⟦Around 13,700 flats|13700 #flat about⟧ may be built.
`
