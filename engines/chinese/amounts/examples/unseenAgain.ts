/** A third round of sentences of our own, marked before they were read; on the first reading 69 of 74 were right, with 1 too many. See marked.ts. */
export const unseenAgain = `
12. 過去一年，本地生產總值上升⟦3.5%|3.5 %⟧，私人消費開支增⟦1.6%|1.6 %⟧。
13. 我會撥出⟦5 000萬元|50000000 HKD⟧，支援⟦一百間|100 #間⟧非牟利機構。
(a) 寬減薪俸稅及個人入息課稅，⟦上限3,000元|3000 HKD at-most⟧
子女免稅額由⟦13萬元|130000 HKD⟧增加至⟦14萬元|140000 HKD⟧；供養父母免稅額為⟦5萬元|50000 HKD⟧。
政府收入修訂預算為⟦5,596億元|559600000000 HKD⟧，較原來預算低⟦11.6%|11.6 %⟧，即⟦732億元|73200000000 HKD⟧。
經常開支佔⟦七成五|75 %⟧，其中教育、社會福利和衞生合計⟦約六成|60 % about⟧。
土地供應方面，來年度賣地計劃有⟦八幅|8 #幅⟧住宅用地，連同鐵路物業發展，可供興建⟦約13 700個|13700 #個 about⟧單位。
未來五年公營房屋總供應量將達⟦190 000個|190000 #個⟧，其中⟦三萬個|30000 #個⟧為「簡約公屋」。
⟦超過一千二百項|1200 #項 over⟧政府服務已全面電子化，「智方便」有⟦逾350萬名|3500000 #名 over⟧登記用戶。
合共批出⟦二百八十六億元|28600000000 HKD⟧，受惠中小企⟦六萬四千家|64000 #家⟧。
首批專利審查員⟦十八人|18 #人⟧到任，明年增至⟦100人|100 #人⟧。
低空經濟試點⟦38個|38 #個⟧，其中⟦6個|6 #個⟧已完成。
新增⟦8,000支|8000 #支⟧快速充電樁，資助⟦3 000部|3000 #部⟧電動的士，預算⟦4.7億元|470000000 HKD⟧。
甲級寫字樓空置率⟦16.3%|16.3 %⟧，租金跌⟦4.2%|4.2 %⟧，樓面⟦1,420萬平方呎|14200000 ft2⟧。
【財政預算案】派糖縮水　薪俸稅減⟦3000元|3000 HKD⟧封頂　惠⟦212萬人|2120000 #人⟧
懶人包｜⟦10項|10 #項⟧重點措施一覽　綜援長生津出「半糧」
記者問到會否加稅，他笑言「一步一步嚟」，又指香港一向行簡單低稅制。
⟦兩成四|24 %⟧受訪者預期收入減少，⟦不足一成|10 % at-most⟧認為會加薪。
港大研究團隊分析⟦120萬份|1200000 #份⟧病歷，準確率⟦逾九成|90 % over⟧。
受資助機構需配對1:1資金，最長資助期⟦36個月|36 month⟧。
每日平均⟦85班|85 #班⟧航班往來⟦200多個|200 #個 over⟧目的地。
股東應佔溢利⟦22.8億元|2280000000 HKD⟧，每股盈利⟦1.02元|1.02 HKD⟧，派末期息⟦38仙|0.38 HKD⟧。
涉案⟦三男|3 #男⟧⟦兩女|2 #女⟧被捕，年齡介乎25至60歲，檢獲⟦約2公斤|2 kg about⟧毒品，市值⟦約140萬元|1400000 HKD about⟧。
三隧分流，兩鐵合併，九巴城巴加價⟦4.3%至9.5%|4.3..9.5 %⟧不等。
全球⟦4,500間|4500 #間⟧家族辦公室，當中⟦200間|200 #間⟧由投資推廣署協助開設。
The Government forecasts a Consolidated Account surplus of ⟦$22.1 billion|22100000000 HKD⟧ for 2026-27.
The child allowance will be raised from ⟦$130,000|130000 HKD⟧ to ⟦$140,000|140000 HKD⟧.
We will put up ⟦eight residential sites|8 #site⟧ for sale, with a capacity to build ⟦about 13,700 units|13700 #unit about⟧.
⟦More than 1,200 government services|1200 #service over⟧ have been digitised.
The civil service will shrink by ⟦2%|2 %⟧ a year, or ⟦10,000 posts|10000 #post⟧ in total.
An extra half-month allowance of Comprehensive Social Security Assistance will cost ⟦$3.1 billion|3100000000 HKD⟧.
A fund of ⟦no less than $10 billion|10000000000 HKD at-least⟧ will back ⟦3 to 5 projects|3..5 #project⟧.
The Hang Seng Index rose ⟦1.5%|1.5 %⟧, or ⟦387 points|387 #point⟧, to 26,590.
Turnover hit ⟦HK$251.2 billion|251200000000 HKD⟧, double the previous figure.
The subsidy covers ⟦75 per cent|75 %⟧ of costs, ⟦capped at HK$1 million|1000000 HKD at-most⟧.
Officials said ⟦around 2,000 km|2000 km about⟧ of cable.
InnoHK has ⟦16 laboratories|16 #laboratory⟧ on AI with ⟦over 2,000 researchers|2000 #researcher over⟧ from ⟦12 economies|12 #economy⟧.
The site spans ⟦10 hectares|10 ha⟧ with floor area of ⟦250,000 sq m|250000 m2⟧.
Its ⟦24-hour|24 hour⟧ hotline (1823) took ⟦5.2 million calls|5200000 #call⟧ in 2025.
`
