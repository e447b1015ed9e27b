/** A second round of sentences of our own, marked before they were read; on the first reading 73 of 75 were right, with 3 too many. See marked.ts. */
export const unseen = `
政府今日宣布，向⟦約12萬名|120000 #名 about⟧合資格學生發放⟦2,500元|2500 HKD⟧津貼，開支⟦約3億元|300000000 HKD about⟧。
發言人說，計劃自推出以來，累計批出⟦超過8,100宗|8100 #宗 over⟧申請，涉及款額⟦逾港幣60億元|6000000000 HKD over⟧。
在⟦2,900多間|2900 #間 over⟧受訪公司中，⟦約四分之三|75 % about⟧表示會採用人工智能，其餘⟦25%|25 %⟧未有計劃。
啟德郵輪碼頭去年共有194航次郵輪停泊。
該公司僱用⟦8 000人|8000 #人⟧，市值⟦1.2萬億元|1200000000000 HKD⟧。
單位呎價⟦1.8萬元|18000 HKD⟧，實用面積⟦320平方呎|320 ft2⟧。
創科局局長孫東表示，已有⟦逾百家|100 #家 over⟧企業進駐，佔整體⟦近九成|90 % nearly⟧。
旅客平均留港⟦3.2晚|3.2 #晚⟧，人均消費⟦5,500元|5500 HKD⟧。
新建⟦3條|3 #條⟧鐵路，全長⟦約34公里|34 km about⟧，設⟦15個|15 #個⟧車站。
⟦2.6萬名|26000 #名⟧教師完成⟦30小時|30 hour⟧培訓。
立法會以⟦68票|68 #票⟧通過撥款⟦47億8,000萬元|4780000000 HKD⟧。
該校獲捐款⟦一億五千萬|150000000 HKD⟧，另有⟦三千多萬|30000000 HKD over⟧尚待確認。
超算中心耗電⟦40兆瓦|40 MW⟧，每年用電⟦3.5億度電|350000000 kWh⟧。
國家去年研發投入⟦3.6萬億元人民幣|3600000000000 CNY⟧，佔GDP⟦2.68%|2.68 %⟧。
公司獲批⟦5 000萬美元|50000000 USD⟧貸款，利率為⟦5.5厘|5.5 %⟧。
預算案建議寬減兩季差餉，每季⟦上限500元|500 HKD at-most⟧。
每張八達通卡按金⟦50元|50 HKD⟧；65歲以上長者半價。
有⟦4成|40 %⟧僱員要兼職，⟦逾半|50 % over⟧認為薪金不足。
工程界估計欠⟦5萬至5.5萬名|50000..55000 #名⟧工人。
他透露合作夥伴增至⟦二十多家|20 #家 over⟧，產品種類⟦過千種|1000 #種 over⟧。
⟦15間|15 #間⟧大學及⟦四十間|40 #間⟧中學參賽，共⟦三百二十隊|320 #隊⟧。
失業率徘徊在⟦3%|3 %⟧水平，是近一年新高。
該筆⟦6,000萬元|60000000 HKD⟧的撥款由⟦五個|5 #個⟧部門分享。
入境處收到申請較上月多⟦一千二百多宗|1200 #宗 over⟧。
中環灣仔繞道日均行車量⟦8萬架次|80000 #架次⟧。
供應鏈金融平台處理⟦34.5億元|3450000000 HKD⟧交易。
這個數字是2019年的⟦八成三|83 %⟧。
整個項目預算由⟦18億|1800000000 HKD⟧調高至⟦24億|2400000000 HKD⟧。
醫院管理局獲⟦1,000億元|100000000000 HKD⟧撥款，升⟦4.8%|4.8 %⟧。
⟦八萬七千呎|87000 ft⟧
區議會撥款⟦10-15萬元|100000..150000 HKD⟧舉辦⟦2-3場|2..3 #場⟧活動。
⟦1.5億至2億元|150000000..200000000 HKD⟧的資金用於⟦100至120個|100..120 #個⟧項目。
報名費全免，先到先得，名額⟦60個|60 #個⟧。
本報訊 記者張三 攝影李四
A座12樓1203室，九龍彌敦道500號，港鐵B2出口。
星期一至五上午9時至下午6時，逢周六休息。
iPhone 17、Windows 11、COP30、Level 4自動駕駛、B737。
《2026年撥款條例草案》二讀，立法會CB(4)123/2026號文件。
⟦More than 40,000 students|40000 #student over⟧ will each get ⟦HK$2,500|2500 HKD⟧.
The authority reported ⟦1,234 cases|1234 #case⟧, up ⟦12.5 percent|12.5 %⟧ from a year earlier.
The rail link, ⟦30km|30 km⟧ long, costs ⟦HK$140 billion|140000000000 HKD⟧.
Hong Kong's ⟦7.5 million residents|7500000 #resident⟧ will benefit.
Those aged 65 or above pay ⟦$2|2 HKD⟧ or ⟦20 per cent|20 %⟧ of the fare.
The office has ⟦150 staff|150 #staff⟧ and ⟦15 vacancies|15 #vacancy⟧.
A ⟦100-hectare|100 ha⟧ site will be ready.
The tax raised ⟦HK$900 million|900000000 HKD⟧ a year.
The programme has trained ⟦nearly 60,000 people|60000 #person nearly⟧ since 2019.
Shares fell ⟦3.2 per cent|3.2 %⟧ to close at ⟦HK$45.60|45.6 HKD⟧.
The cap is ⟦$7 million|7000000 HKD⟧ per enterprise.
`
