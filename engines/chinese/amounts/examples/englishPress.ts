/** Sentences of our own in the manner of the press, written after the reader and kept as they were first marked. See marked.ts. */
export const englishPress = `
Hong Kong will cut ⟦10,000 civil service posts|10000 #post⟧ by April 2027, representing ⟦2 per cent|2 %⟧ of the workforce.
The city's reserves have shrunk to ⟦HK$647.3 billion|647300000000 HKD⟧ (⟦US$83.2 billion|83200000000 USD⟧).
The government expects a surplus of ⟦HK$2.9 billion|2900000000 HKD⟧, down from an estimated deficit of ⟦HK$67 billion|67000000000 HKD⟧.
Air passengers will pay ⟦$200|200 HKD⟧ from the third quarter.
The rate will be raised to ⟦4.25 per cent|4.25 %⟧ for properties valued at ⟦more than HK$100 million|100000000 HKD over⟧.
Chan said ⟦at least 84 companies|84 #company at-least⟧ had set up, investing ⟦some HK$50 billion|50000000000 HKD about⟧ and creating ⟦20,000 jobs|20000 #job⟧.
The Northern Metropolis will provide ⟦650,000 jobs|650000 #job⟧ and ⟦500,000 flats|500000 #flat⟧.
Premium payments fell ⟦38%|38 %⟧ year on year to ⟦HK$13.5 billion|13500000000 HKD⟧.
A pilot will run for ⟦18 months|18 month⟧ in ⟦three districts|3 #district⟧.
The bureau has set aside ⟦$10 billion|10000000000 HKD⟧ for an innovation fund.
Home prices rose ⟦3.3 per cent|3.3 %⟧ while rents climbed ⟦nearly 5 per cent|5 % nearly⟧.
It will invest ⟦almost HK$24 billion|24000000000 HKD nearly⟧ in a data park of ⟦10 hectares|10 ha⟧.
The facility can hold ⟦200,000 servers|200000 #server⟧ and draws ⟦150 MW|150 MW⟧.
⟦About 60 per cent|60 % about⟧ of the firms employ ⟦fewer than 50 people|50 #person at-most⟧.
The waiting time dropped to ⟦5.1 years|5.1 year⟧.
Transport fares stay at ⟦$2|2 HKD⟧ for ⟦240 trips|240 #trip⟧ a month.
The scheme supports ⟦over 120 smart production lines|120 #line over⟧ and drew ⟦more than HK$1 billion|1000000000 HKD over⟧ from investors.
Revenue rose ⟦2.5 times|2.5 x⟧ to ⟦RMB 3.4 billion|3400000000 CNY⟧.
Mr Chan, 71, has delivered ⟦ten budgets|10 #budget⟧ since 2017.
The MTR's Phase 3 and Line 11 open in 2030.
The Hang Seng Index closed at ⟦24,000 points|24000 #point⟧.
Between 2021 and 2025, there were ⟦five such cases|5 #case⟧.
A total of ⟦2,700 responses|2700 #response⟧ were received during the ⟦two-month|2 month⟧ consultation.
Duty on cigarettes goes up by ⟦50 cents|0.5 HKD⟧ a stick.
Paragraph 12 says that ⟦HK$1.5b|1500000000 HKD⟧ will be injected, while ⟦$380m|380000000 HKD⟧ goes to sport.
Guests stayed for an average of ⟦3.1 nights|3.1 #night⟧.
The government will provide ⟦27 STEAM-related undergraduate programmes|27 #programme⟧ for ⟦three academic years|3 school-year⟧.
The gross floor area of ⟦about 250,000 square metres|250000 m2 about⟧ and ⟦180,000 PFLOPS|180000 PFLOPS⟧ by 2032.
`
