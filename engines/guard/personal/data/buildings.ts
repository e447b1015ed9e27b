/** Estates and large buildings that many addresses name. The others are known by how their names end. */
export const chineseEstates: readonly string[] =
  '太古城|美孚新邨|黃埔花園|康怡花園|杏花邨|海怡半島|沙田第一城|第一城|嘉湖山莊|日出康城|新都城|東港城|維景灣畔|君傲灣|將軍澳中心|寶盈花園|慧安園|麗港城|匯景花園|德福花園|淘大花園|麗晶花園|得寶花園|彩虹邨|樂富邨|慈雲山邨|慈正邨|慈樂邨|慈民邨|黃大仙上邨|黃大仙下邨|竹園南邨|竹園北邨|鳳德邨|彩雲邨|彩德邨|彩盈邨|彩福邨|牛頭角上邨|牛頭角下邨|坪石邨|順利邨|順安邨|順天邨|秀茂坪邨|寶達邨|翠屏邨|翠屏北邨|翠屏南邨|藍田邨|德田邨|平田邨|啟田邨|廣田邨|興田邨|油塘邨|高怡邨|鯉魚門邨|油麗邨|安達邨|安泰邨|啟晴邨|德朗邨|愛民邨|何文田邨|紅磡邨|馬頭圍邨|真善美村|石硤尾邨|南山邨|大坑東邨|白田邨|蘇屋邨|李鄭屋邨|元州邨|長沙灣邨|富昌邨|南昌邨|海麗邨|麗閣邨|麗安邨|幸福邨|海達邨|榮昌邨|泓景臺|昇悅居|宇晴軒|碧海藍天|曼克頓山|四小龍|瀝源邨|禾輋邨|沙角邨|乙明邨|博康邨|廣源邨|廣林苑|新翠邨|新田圍邨|隆亨邨|美林邨|美田邨|顯徑邨|秦石邨|豐和邨|碩門邨|水泉澳邨|愉翠苑|馬鞍山中心|新港城|恒安邨|耀安邨|利安邨|富安花園|太湖花園|大埔中心|大元邨|太和邨|富善邨|富亨邨|廣福邨|運頭塘邨|寶鄉邨|彩園邨|天平邨|太平邨|清河邨|祥華邨|嘉福邨|華明邨|華心邨|華富邨|華貴邨|置富花園|鴨脷洲邨|利東邨|石排灣邨|漁光村|田灣邨|馬坑邨|興華邨|興華一邨|興華二邨|環翠邨|小西灣邨|漁灣邨|翠灣邨|峰華邨|耀東邨|愛東邨|明華大廈|西灣河邨|勵德邨|模範邨|健康邨|和富中心|城市花園|北角邨|富澤花園|藍灣半島|杏花園|逸濤灣|鯉景灣|太安樓|康山花園|南豐新邨|天耀邨|天瑞邨|天恩邨|天恒邨|天逸邨|天晴邨|天華邨|天悅邨|天慈邨|天盛苑|俊宏軒|屏欣苑|水邊圍邨|朗屏邨|朗晴邨|洪福邨|大興邨|山景邨|良景邨|建生邨|田景邨|兆康苑|友愛邨|安定邨|三聖邨|蝴蝶邨|湖景邨|富泰邨|寶田邨|龍逸邨|欣田邨|屯門市廣場|時代廣場|葵涌邨|葵盛東邨|葵盛西邨|葵芳邨|葵興邨|大窩口邨|石蔭邨|石籬邨|石籬一邨|石籬二邨|安蔭邨|荔景邨|麗瑤邨|祖堯邨|華員邨|長青邨|長康邨|長發邨|長安邨|長亨邨|青衣邨|青逸軒|美景花園|灝景灣|盈翠半島|海欣花園|福來邨|梨木樹邨|象山邨|石圍角邨|荃威花園|麗城花園|海濱花園|愉景新城|荃灣中心|綠楊新邨|寶琳邨|翠林邨|景林邨|厚德邨|明德邨|尚德邨|健明邨|彩明苑|善明邨|富東邨|逸東邨|迎東邨|滿東邨|映灣園|東堤灣畔|藍天海岸|愉景灣|銀灣邨|金坪邨|雅寧苑|長貴邨|寶馬山花園|賽西湖大廈|比華利山|禮頓山|陽明山莊|浪澄灣|君匯港|凱旋門|擎天半島|漾日居|君臨天下|天璽|港景峯|港灣豪庭|維港灣|柏景灣|帝柏海灣|御金·國峯|置樂花園|屯門花園|海翠花園|啟豐園|新墟|錦綉花園|加州花園|御皇庭|翠林苑|疊茵庭|形點|爾巒|尚悅|采葉庭|譽港灣|采頤花園|星河明居|荷里活廣場|新蒲崗大廈|啟德花園|瓊軒苑|龍蟠苑|天馬苑|富強苑|康柏苑|鴻福苑|景田苑|兆麟苑|美城苑|富嘉花園|金獅花園|雲疊花園|河畔花園|沙田中心|好運中心|新城市廣場|希爾頓中心|偉華中心|銀禧花園|駿景園|御龍山|名城|溱岸8號|聚龍居|迎海|天宇海|銀湖天峰|帝堡城|濱景花園|蔚景園'.split(
    '|',
  )
/** How names of estates and buildings end in Chinese, longest first. */
export const chineseBuildingEnds: readonly string[] =
  '工業大廈|商業大廈|工貿中心|工業中心|商業中心|工業村|科技園|科學園|購物中心|新村|新邨|花園|中心|廣場|大廈|大樓|大厦|豪庭|豪園|半島|山莊|別墅|名苑|公寓|宿舍|灣畔|海岸|新城|華庭|雅苑|居屋|商場|廠房|工廠|酒店|大酒店|邨|苑|閣|軒|居|園|庭|台|臺|城|樓|村|圍|峰|峯|灣|廈|舍|匯|滙|里|坊'.split(
    '|',
  )
export const englishEstates: readonly string[] =
  "Taikoo Shing|Tai Koo Shing|Mei Foo Sun Chuen|Whampoa Garden|Kornhill|City One Shatin|City One|Kingswood Villas|LOHAS Park|Heng Fa Chuen|South Horizons|Laguna City|Sceneway Garden|Telford Gardens|Amoy Gardens|Metro City|Park Central|Ocean Shores|Discovery Park|Luk Yeung Sun Chuen|Riviera Gardens|Belvedere Garden|Villa Esplanada|Tierra Verde|Caribbean Coast|Coastal Skyline|Tung Chung Crescent|Lei King Wan|Island Resort|Bel-Air|Residence Bel-Air|The Belcher's|Robinson Place|Baguio Villa|Chi Fu Fa Yuen|Parkview|Hong Kong Parkview|Sorrento|The Arch|The Harbourside|The Cullinan|Harbour Green|Island Harbourview|Park Avenue|Central Park|Hampton Place|Liberte|Banyan Garden|The Pacifica|Aqua Marine|Nob Hill|Manhattan Hill|Festival City|Royal Ascot|Jubilee Garden|Sunshine City|Double Cove|Fairview Park|Palm Springs|Hong Kong Gold Coast|Sun Tuen Mun Centre|Tuen Mun Town Plaza|Grand Promenade|Les Saisons|Lohas Park|Le Prestige|Grandiose|The Wings|Scenic Garden|Ronsdale Garden|Beverly Hill|Garden Vista|Ravana Garden|Pictorial Garden|Belair Gardens|Lucky Plaza|Shatin Centre|Uptown Plaza|Serenity Park|Tai Po Centre|Wonderland Villas|Allway Gardens|Clague Garden|Waterside Plaza|Villa Athena|Vista Paradiso|Kwong Yuen|Cityplaza|Provident Centre|City Garden|Healthy Gardens|Fortress Garden|Mei Lam|Lai Tak Tsuen|Model Housing Estate|Ming Wah Dai Ha".split(
    '|',
  )
/** How they end in English, lower case. */
export const englishBuildingEnds: ReadonlySet<string> = new Set(
  'estate court building bldg house mansion mansions garden gardens centre center plaza tower towers villa villas heights terrace tsuen chuen lau village park bay peninsula shing yuen place square arcade complex block lodge lodges apartments apartment hall residence residences gate city hotel dormitory hostel fa factory industrial commercial uk wai kok ha toi ting mall coast crest peak grove chateau palace view bldg. manor wan'.split(
    ' ',
  ),
)
