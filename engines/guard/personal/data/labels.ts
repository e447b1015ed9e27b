import { roles } from '../labels/roles.ts'

/** Words of context, by what they say. Chinese in Traditional, matched in both scripts; English in lower case, matched in any. `|` parts them. */
export const labelWords: readonly (readonly [number, string])[] = [
  [
    roles.hkid,
    '身份證號碼|身份證號|身份證編號|身份証號碼|身份証|身份證|身分證|身分證號碼|身分証|智能身份證|香港身份證|香港永久性居民身份證|永久居民身份證|永久性居民身份證|hkid|hkic|hkid no|hk id|hong kong id|identity card|identity no|identity number|id card|id no|id number|identity document|i.d. card|i.d. no|id',
  ],
  [
    roles.passport,
    '護照|護照號碼|護照編號|特區護照|旅行證件|旅遊證件|簽證身份書|passport|passport no|passport number|travel document|bno|bn(o)',
  ],
  [
    roles.homeReturn,
    '回鄉證|回鄉卡|回鄉証|回鄉證號碼|通行證|來往內地通行證|港澳居民來往內地通行證|home return permit|home-return permit|hrp|mainland travel permit|home return card|re-entry permit|home visit permit|mainland travel permit for hong kong and macao residents|travel permit|回鄉証號碼|回鄉卡號碼|回鄉證件|還鄉證|回乡证|huixiangzheng|entry permit|two-way permit',
  ],
  [
    roles.mainland,
    '內地身份證|大陸身份證|內地居民身份證|二代身份證|居民身份證|公民身份號碼|內地身份證號碼|居民身份證號碼|中國身份證|國內身份證|mainland id|mainland identity card|chinese id|prc id|resident id|resident identity card',
  ],
  [
    roles.phone,
    '電話|電話號碼|手機|手機號碼|手機號|手提|手提電話|行動電話|流動電話|聯絡電話|聯繫電話|联系方式|聯絡方法|聯絡號碼|致電|打電話|打俾|打畀|打比|打給|打嚟|打來|來電|撥打|回電|覆電|覆我|搵我|找我|聯絡|聯繫|傳真|短訊|短信|號碼係|號碼是|微信|屋企電話|家居電話|住宅電話|辦公室電話|公司電話|電話係|查詢|緊急聯絡|wts|whatsapp|wtsapp|whatsapp號碼|ws|signal|telegram|wechat|sms|tel|tel no|telephone|phone|phone no|phone number|mobile|mobile no|mobile number|cell|cellphone|contact|contact no|contact number|call|ring|text|fax|reach|reach me|dial|hp|ph|phoned|called|calling|texted|mob|電聯|聯絡我|覆返|手提機|手提號碼|緊急電話|家裡電話|聯絡電話號碼|電話no|電話number|我個number|個number|number係|打返|打番|打去|打過|line|viber|payme|alipayhk|支付寶|h/p|my number|his number|her number|number is|direct line|landline|emergency no|telephone number|contact telephone|mobile phone|cell phone|phone#|whats app|wechat id|reachable|撥電|撥去|聯絡方式|短信至|接通',
  ],
  [
    roles.fps,
    '轉數快|轉數快號碼|轉數快id|轉數快帳號|轉數快賬號|轉數快帳戶|轉數快賬戶|轉數快戶口|收款id|收款碼|收款識別碼|fps account|fps code|fps proxy id|proxy id|轉數快編號|轉數快代號|轉數快收款|轉數快識別碼|快速支付|快速支付系統|識別碼|fps|fps id|fps no|faster payment|faster payment system|fps identifier|fps number',
  ],
  [
    roles.bank,
    '銀行戶口|銀行帳戶|銀行賬戶|銀行帳號|銀行賬號|銀行户口|戶口|户口|戶口號碼|帳戶號碼|賬戶號碼|帳號|賬號|帳户|帳戶|賬戶|收款帳號|儲蓄戶口|往來戶口|自動轉賬|過數|轉帳|轉賬|入數|匯款|存入|滙豐|匯豐|恒生|恆生|中銀|中國銀行|渣打|東亞銀行|東亞|花旗|星展|大新|南洋商業|工銀|交通銀行|建行|集友|創興|上海商業|眾安|天星|匯立|富融|螞蟻銀行|平安|bank account|bank a/c|account|account no|account number|acct|acct no|a/c|a/c no|ac no|hsbc|hang seng|boc|bank of china|standard chartered|bea|bank of east asia|citibank|citi|dbs|dah sing|chong hing|icbc|za bank|mox|savings|current account|deposit|transfer to|remit|bank',
  ],
  [
    roles.card,
    '信用卡|信用咭|卡號|咭號|信用卡號碼|扣賬卡|扣帳卡|借記卡|提款卡|銀行卡|visa|mastercard|master card|american express|amex|unionpay|銀聯|銀聯卡|credit card|debit card|card no|card number|card|jcb|diners',
  ],
  [
    roles.plate,
    '車牌|車牌號碼|車牌號|車輛登記號碼|登記號碼|車輛登記|車輛號碼|車號|車牌登記|車輛牌照|牌照|揸|泊咗|停泊|違泊|抄牌|校巴|旅遊巴|客貨車|七人車|七人車|撞到|白色車|黑色車|的士車牌|tesla|toyota|bmw|benz|honda|mazda|私家車|泊車|架車|部車|輛車|車輛|的士|貨車|電單車|座駕|licence plate|license plate|number plate|plate|plate no|plate number|vehicle|vehicle no|vehicle registration|registration mark|registration no|reg no|car|car plate|car no|parked|van|taxi|motorcycle|vrm|lorry|truck|driving|drives|drive|vehicle reg|car registration|vehicle registration mark|vehicle registration number|registration number|registration|reg|tesla|toyota|honda|bmw|minivan|motorbike|vehicles|cars|sedan|suv|driver of|number plates|parking',
  ],
  [
    roles.plate | roles.ownPlate,
    '自訂車牌|自訂登記號碼|自訂車牌號碼|車牌|車牌號碼|車牌號|車牌登記號碼|登記車牌|personalised plate|personalized plate|vanity plate|personalised registration mark|licence plate|license plate|plate|registration mark|plate no|plate number|car plate',
  ],
  [
    roles.address,
    '地址|住址|通訊地址|通信地址|郵寄地址|送貨地址|收貨地址|家庭地址|居住地址|公司地址|辦公地址|帳單地址|賬單地址|住喺|住在|住|居住|居於|居住於|現居|搬到|搬去|搬咗去|搬嚟|寄到|寄去|寄往|寄俾|寄給|送到|送去|送往|送貨到|位於|屋企喺|屋企係|屋企|家住|上門|address|residential address|correspondence address|mailing address|delivery address|home address|office address|live at|lives at|living at|lived at|reside at|resides at|residing at|deliver to|ship to|send to|sent to|mail to|located at|moved to|moving to|live in|lives in|stay at|staying at|pick up at',
  ],
  [
    roles.name,
    "姓名|名字|全名|中文姓名|英文姓名|中文名|英文名|中文名字|英文名字|個名叫|個名係|真名|本名|聯絡人|聯絡人姓名|聯繫人|聯繫人姓名|收件人|收件人姓名|收貨人|寄件人|寄件者|收件者|申請人姓名|持卡人|持卡人姓名|僱員姓名|員工姓名|學生姓名|病人姓名|客戶姓名|客人姓名|顧客姓名|患者姓名|家長姓名|緊急聯絡人|參加者姓名|會員姓名|帳戶持有人|賬戶持有人|户口持有人|戶口持有人|戶口名稱|户口名|戶口名|持有人|受益人|登記人|訂購人|付款人|收款人|經手人|簽署人|簽署|簽名|登記車主|太太叫|老公叫|老婆叫|個仔叫|個女叫|媽媽叫|爸爸叫|阿媽叫|阿爸叫|仔仔叫|囡囡叫|女兒叫|兒子叫|孩子叫|細佬叫|阿哥叫|家姐叫|妹妹叫|弟弟叫|哥哥叫|姐姐叫|朋友叫|同事叫|收票人|抬頭|暱稱|我叫做|我叫|佢叫|佢叫做|他叫|她叫|名叫|叫做|個名|name|full name|english name|chinese name|first name|last name|surname|given name|given names|my name is|my name's|name is|names are|named|applicant name|applicant's name|patient name|patient's name|client name|customer name|employee name|student name|contact person|contact name|recipient|consignee|attn|attention|addressee|beneficiary|payee|payer|account holder|account name|cardholder|card holder|cardholder name|cardholder's name|name on card|policyholder|emergency contact|next of kin|signed|signature|signed by|passenger name|guest name|c/o|on behalf of|registered owner|prepared by|submitted by|reported by|approved by|beneficiary name|payable to|in the name of|under the name of|under the name|goes by|known as|i am called|name as",
  ],
  [
    roles.person,
    '申請人|戶主|業主|租客|租戶|僱員|員工|學生|病人|患者|客戶|顧客|客人|家長|監護人|投訴人|參加者|會員|投保人|受保人|保單持有人|借款人|擔保人|負責人|車主|司機|候選人|求職者|面試者|應徵者|同事|女友|男友|旅客|乘客|住客|義工|證人|死者|傷者|當事人|被告|原告|街坊|長者|求助人|事主|買家|賣家|乙方|甲方|董事|股東|校友|舊生|太太|老公|老婆|丈夫|妻子|媽媽|爸爸|阿媽|阿爸|個仔|個女|女兒|兒子|囡囡|仔仔|弟弟|哥哥|姐姐|妹妹|細佬|家姐|朋友|室友|鄰居|房東|僱主|外傭|工人姐姐|applicant|patient|client|customer|tenant|landlord|employee|student|parent|guardian|member|passenger|guest|donor|witness|complainant|nominee|referee|candidate|owner|interviewee|insured|colleague|son|daughter|wife|husband|mother|father|brother|sister|friend|boss|neighbour|teacher|resident|buyer|seller|borrower|claimant|defendant|plaintiff|driver|director|helper|shareholder|spouse|participant|mum|mom|dad|doctor|nanny|classmate|secretary|supervisor|contact',
  ],
  [
    roles.called,
    "我係|我是|叫我|本人|我姓名|敝姓|在下|呢位係|這位是|請找|請聯絡|請聯繫|聯絡返|聯絡|聯繫|致電|搵|通知|多謝|感謝|致|過數俾|轉帳給|轉帳俾|轉賬給|寄給|寄俾|送俾|交俾|交給|發給|打俾|打畀|打給|收款人係|i am|i'm|im|this is|it's|dear|hi|hello|called|regarding|speaking with|speak to|speak with|spoke to|spoke with|contact|ask for|call|cc|pay|deliver to|ship to|send to|sent to|mail to|transfer to|addressed to|belongs to|belonging to|met with|email|remind|invite|notify|text|whatsapp|by|for|to|from|with|and|of",
  ],
  [roles.titleBefore, 'mr|mrs|ms|miss|dr|prof|professor|madam|sir|mister|mr.|mrs.|ms.|dr.|prof.|messrs|mdm|rev|ir'],
  [
    roles.titleAfter,
    '先生|女士|小姐|太太|醫生|老師|教授|博士|校長|律師|經理|同學|師傅|姑娘|護士|夫人|議員|主任|牧師|社工|治療師|醫師|師奶|伯伯|婆婆|工程師|會計師|督察|警長|大律師|女仕|敬上|謹啟|敬啟|謹上|上',
  ],
  [
    roles.unitBefore,
    'flat|rm|room|unit|shop|suite|apt|apartment|house|block|blk|tower|phase|level|workshop|g/f|ground floor|studio|suite',
  ],
  [
    roles.closing,
    '此致|敬上|謹啟|敬啟|謹上|祝好|順祝|best regards|kind regards|warm regards|regards|yours sincerely|yours faithfully|yours truly|sincerely|faithfully|best wishes|cheers|thanks|many thanks|thank you|best|rgds|with thanks|yours',
  ],
  [
    roles.other | roles.hotline,
    '熱線|熱線電話|客服熱線|查詢熱線|求助熱線|服務熱線|客戶服務熱線|客戶服務|客服電話|客服|hotline|enquiry hotline|customer service|service hotline',
  ],
  [roles.other | roles.generic, '編號|代號|序號'],
  [
    roles.other,
    '訂單|訂單編號|訂單號碼|訂單號|發票|發票號碼|發票編號|單號|單據|收據|收據編號|參考編號|參考號碼|檔案編號|個案編號|航班|航班編號|航班號|型號|產品編號|貨號|股票|股份代號|股號|股票代號|股票編號|批號|追蹤號碼|運單|運單號|快遞單號|快遞|流水號|合約|合約編號|版本|車次|路線|巴士|小巴|票號|學號|學生編號|學生證|員工編號|職員編號|會員編號|保單|保單號碼|案件編號|檔號|條碼|成交|市值|金額|總數|總額|人口|淨值|價錢|售價|驗證碼|密碼|商業登記|商業登記號碼|公司註冊編號|八達通|積分|里數|房號|order|order no|order number|order id|invoice|invoice no|invoice number|inv|inv no|receipt|receipt no|ref no|reference|reference no|reference number|case no|case number|file no|flight|flight no|model|model no|part no|part number|product code|sku|serial|serial no|serial number|stock|stock code|ticket|ticket no|ticket number|tracking|tracking no|tracking number|waybill|awb|batch|batch no|version|route|bus|isbn|issn|doi|policy no|policy number|contract|contract no|po|po no|purchase order|student id|student no|student number|staff id|staff no|employee id|member id|membership no|membership number|transaction id|transaction no|transaction|job no|quotation|quote no|otp|verification code|pin|password|amount|total|br no|business registration|registration certificate|cr no|octopus|barcode|population|build|commit|port|meter|meter no|item|lot no|user id|uid|session id',
  ],
]
