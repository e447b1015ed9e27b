/**
 * Kinds of answers that can be told by their form: what a question says when it wants one, and what a passage then has to hold, both in
 * folded form (lower case, Simplified). A passage about the right thing that does not hold it is no answer.
 */
export interface WantedToken {
  readonly name: string
  readonly asked: RegExp
  readonly held: RegExp
  /** How sure a form is: a telephone number can be nothing else, an amount may be written in many ways. */
  readonly weight: 1 | 2
}

const number = String.raw`(?:\d[\d,. ]*|[一二两三四五六七八九十百千零〇]+)`
const currency = String.raw`港?元|蚊|块|美元|欧元|英镑|日圆|人民币|euros?|pounds?|dollars?|yuan|rmb|(?:eur|usd|hkd|gbp|cny|jpy|sgd)\b`
const money = new RegExp(
  String.raw`${number}\s*(?:多|余)?\s*(?:[万亿百千]+|${currency}|million|billion)|(?:hk|us)?[$€£¥]\s*\d`,
  'u',
)
const share = new RegExp(String.raw`\d\s*%|百分之|[一二三四五六七八九]成|per ?cent|${number}\s*倍`, 'u')
const time =
  /\d{4}\s*年|\d{1,2}月|[今明去前后]年|[本上下]月|[上下]半年|年[内底中初]|季|学年|\d+日|[一二三四五六七八九十]+年|即将|快将|短期|稍后|起|于|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|today|tomorrow|tonight|(?:19|20)\d\d|(?:next|this|last) (?:week|month|year)|by the (?:end|close))\b/u

export const wantedTokens: readonly WantedToken[] = [
  {
    name: 'telephone',
    asked:
      /电话(?:号码|几多|多少|系|是)|电话$|热线|打(?:去|电话|边个)|(?:contact|phone) (?:number|details)|hotline|phone number|telephone|whatsapp/u,
    held: /\d{4}[ -]?\d{4}/u,
    weight: 2,
  },
  {
    name: 'address',
    asked:
      /网址|网站.{0,3}(?:地址|系|是|link)|条link|电邮|邮箱|地址|street address|\baddress\b|\blink to\b|e-?mail|website address|web address|\burl\b|postal address/u,
    held: /https?:|www\.|@|\d+\s*号|\d+楼/u,
    weight: 2,
  },
  {
    name: 'deadline',
    asked: /截止|限期|最后一日|最迟|cut ?off|deadline|closing date|last day|by when/u,
    held: /截止|限期|之前|最迟|deadline|月底前|日前/u,
    weight: 2,
  },
  {
    name: 'enrolment',
    asked:
      /(?:报名|登记|申请).{0,8}(?:几时|何时|什么时候|哪天|哪一天|日期)|(?:几时|何时|什么时候|边度|哪里|点样|如何|怎么).{0,6}(?:报名|登记)|sign(?:ing)? up|enrol|register for|how do i apply|where do i apply/u,
    held: /报名|登记|申请|apply|application|register/u,
    weight: 1,
  },
  {
    name: 'limit',
    asked:
      /上限|封顶|最多(?!人|的)|最高|顶多|至多|ceiling|\bcap\b|maximum|the most\b.{0,40}\b(?:will|can|invest|get|receive)/u,
    held: /上限|封顶|最多(?!人)|最高(?:可|金额|资助|款额|补贴)|不超过|不多于|至多|maximum|up to|capped|at most|no more than/u,
    weight: 2,
  },
  {
    name: 'pay',
    asked:
      /(?:月薪|薪金|薪酬|工资|人工(?!智)|薪水|stipend|salary|salaries|wages?).{0,16}(?:多少|几多|几钱|幅度)|(?:多少|几多|几钱).{0,8}(?:薪|工资|人工(?!智))|how much.{0,30}\b(?:paid|salary|earns?)\b|monthly stipend|加薪|加.{0,6}人工(?!智)|涨.{0,6}工资|pay rise|salaries going up/u,
    held: new RegExp(
      String.raw`(?:薪|工资|人工(?!智)|津贴|salary|wage|stipend).{0,30}(?:${money.source}|\d\s*%)|(?:${money.source}).{0,16}(?:薪|工资|津贴|salary|stipend)`,
      'u',
    ),
    weight: 2,
  },
  {
    name: 'price',
    asked:
      /车费|票价|收费|学费|租金|房租|租用费|管理费|入场费|价钱|售价|成本|收唔收钱|要唔要钱|收钱|建造费|造价|\bfares?\b|\bfees?\b|tuition|\brent\b|ticket price|cost (?:to|of)|\bcosts?\b.{0,12}per\b/u,
    held: new RegExp(
      String.raw`(?:车费|票价|收费|学费|租金|费用|成本|造价|价钱|售价|定价|fee|fare|price|rent|cost).{0,24}(?:${money.source})|(?:${money.source}).{0,16}(?:费|租金|成本)|免费|不收费|\bfree\b`,
      'u',
    ),
    weight: 2,
  },
  {
    name: 'penalty',
    asked:
      /判(?:监|几|多|处)|坐(?:几|多|监)|监禁|罚款|罚几多|刑期|\bjail\b|\bprison\b|sentence for|penalt|\bfined?\b(?!-)/u,
    held: /监禁|罚款|判|刑/u,
    weight: 2,
  },
  {
    name: 'head',
    asked:
      /行政总裁|总裁|院长|校长|署长|局长(?!级)|组长|主席(?:是|系|由|为)(?:谁|边|何|哪)|理事长|话事人|带队|做阿头|\bceo\b|chief executive|managing director|\bdean\b|president of|who (?:heads|leads|chairs|runs)\b|who's (?:the head|in charge)/u,
    held: /行政总裁|总裁|院长|校长|署长|[局司组]长|主席|理事长|主持|挂帅|领导|\bceo\b|chief executive|\bchair|\bled by|headed by/u,
    weight: 2,
  },
  {
    name: 'members',
    asked:
      /名单|(?:几多|多少|几)(?:个|名|位)?(?:成员|委员|member)|成员(?:有|系|是|包括)(?:边|哪|谁|咩|什么)|成员.{0,6}(?:谁|名单)|都有谁|个个叫咩|how many (?:people|members)[^?]{0,20}(?:sit|serve|committee|board)|what are their names|who (?:are|is) on the|members? of the (?:committee|board)/u,
    held: /(?:\d+|[一二三四五六七八九十]+)(?:名|位)(?:委员|成员|专家)|成员(?:名单|包括[^专学业])/u,
    weight: 2,
  },
  {
    name: 'winner',
    asked: /中标|投得|投到|得标|批给(?:边|哪)|won the (?:tender|contract|bid)|awarded the|winning bidder/u,
    held: /中标|得标|投得|批予|批出合约|(?:公司|集团|企业)(?:获|成功|夺|投)/u,
    weight: 2,
  },
  {
    name: 'role',
    asked:
      /召集人|副主席|秘书长|发言人|负责人(?:系|是|叫)|创办人(?:系|是|叫)|总监|主任(?:系|是|叫)|\bdirector of\b|spokes(?:person|man|woman)|secretary.general|vice.chair|deputy (?:head|chair|director)/u,
    held: /召集人|副主席|秘书长|发言人|负责人|创办人|总监|主任|director|spokes|secretary|vice.chair|deputy/u,
    weight: 2,
  },
  {
    name: 'day',
    asked: /哪一天|边一日|边日|几月几(?:日|号)|几号(?!波)|具体日期|what date|which day|exact date|what day/u,
    held: /\d{1,2}\s*[日号]|\d{1,2}月\d{1,2}|昨日|今日|明日|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:end|close) of/u,
    weight: 2,
  },
  {
    name: 'hours',
    asked: /几点(?:开|收|钟)|开放时间|办公时间|营业时间|opening hours|what time does|office hours/u,
    held: /\d+\s*(?:时|点|:\d\d)|[ap]\.?m\b|上午|下午/u,
    weight: 2,
  },
  {
    name: 'each',
    asked:
      /(?:每日|每天|一日|一天|每小时|一个钟|月活|每支|每公斤|daily|hourly|monthly).{0,14}(?:多少|几多|几钱|津贴|补贴|租|费|用户|users|rate|allowance|capacity)|每(?:人|名|位|个|间|家|所|月|学生|学校|企业|项目).{0,12}(?:多少|几多|几钱|最多|上限)|(?:多少|几多).{0,6}(?:一个月|每月|一人|一间|每)|\bper (?:person|head|student|company|firm|school|month|project|applicant|household)|\beach (?:person|student|company|school|firm|project)|how much .{0,30}\beach\b/u,
    held: /每|各获|一笔过|人均|逐|per |each|every/u,
    weight: 2,
  },
  {
    name: 'change',
    asked:
      /升幅|涨幅|增幅|跌幅|加幅|同比|按年|(?:升|跌|涨|增加|减少|上升|下跌)(?:咗|了)?(?:多少|几多|几成|几个点)(?!(?:个(?!百分)|间|家|名|位|条|项|所|款|座|种|份|张)\p{Script=Han})|year.on.year|how much (?:were|was|did|has|have) .{0,30}(?:up|rise|risen|grow|grown|increase|fall|fallen|drop)/u,
    held: /(?<!提|晋)升(?!格|级)|增(?!值|强)|涨|跌|减|按年|同比|较|倍|[+-]\s*\d+\s*%|\brose\b|\bgrew\b|increase|\bup\b|\bfell\b|drop/u,
    weight: 2,
  },
  {
    name: 'ranking',
    asked: /排第几|排名|全球第几|\brank(?:ed|ing|s)?\b/u,
    held: /排名|排行|第[一二三四五六七八九十\d]+(?!期|季|代|阶)|\brank/u,
    weight: 2,
  },
  {
    name: 'area',
    asked: /面积|平方|楼面|占地|floor space|floor area|square (?:metres|feet)|hectares?/u,
    held: /平方|公顷|面积|呎|square|hectare|\bm2\b|\bsq/u,
    weight: 2,
  },
  {
    name: 'age',
    asked: /几多岁|多少岁|几岁|年龄(?:限制|要求|上限)|how old|age limit|minimum age/u,
    held: /岁|年龄|\bage[ds]?\b|years old/u,
    weight: 2,
  },
  {
    name: 'paper',
    asked:
      /(?:申请|报名|要|填)(?:.{0,4})表格|证明文件|(?:要|交|带|备)(?:咩|什么|哪些)文件|application form|what documents|which documents|paperwork/u,
    held: /表格|文件|证明|\bform\b|documents?/u,
    weight: 2,
  },
  {
    name: 'supplier',
    asked:
      /供应商|承办商|承建商|外判|由(?:哪|边)(?:一)?(?:间|家|个)(?:公司|企业)|contractor|vendor|supplier|which (?:company|firm|companies|firms)\b/u,
    held: /公司|企业|集团|承办|供应商|科技|compan|firm|contractor|supplier|vendor/u,
    weight: 1,
  },
  {
    name: 'basis',
    asked:
      /底层|基座|基础模型|base model|(?:built|based|trained) on|foundation model|用(?:咩|什么|哪个|边个)(?:模型|model)/u,
    held: /基于|基座|底层|以.{1,16}为(?:基础|底)|微调|(?:built|based|trained) on/u,
    weight: 1,
  },
  {
    name: 'quota',
    asked: /名额|学额|配额|(?:几多|多少)个位|quota|how many (?:places|seats|slots)/u,
    held: /名额|学额|配额|个位|quota|places|seats|slots/u,
    weight: 2,
  },
  {
    name: 'people',
    asked:
      /收生(?:几多|多少)|招收(?:几多|多少)|(?:几多|多少)(?:个|名|位)?(?:人|市民|学生|教师|老师|公务员|员工|青年)|人数|how many (?:people|students|teachers|staff|civil servants|employees|residents|applicants|participants|citizens|users|workers)/u,
    held: /\d+\s*(?:万|亿|多|余|\+)*\s*(?:个|名|位)?(?:人|学生|教师|公务员|员工|用户|注册用户|市民|青年|学徒)|[一二两三四五六七八九十百千万]+(?:名|位|人)|人次|\d[\d,]*\+? (?:people|students|teachers|staff|users|workers|of its staff|employees)/u,
    weight: 2,
  },
  {
    name: 'requirement',
    asked:
      /资格(?:系|是|有|要)|申请条件|(?:咩|什么|哪些|有何)(?:条件|要求|资格|门槛)|eligib|requirements?\b|who (?:can|may) (?:apply|join)/u,
    held: /资格|条件|须|必须|要求|不少于|合资格|对象|门槛|适用|eligible|\bmust\b|require|at least|no more than/u,
    weight: 1,
  },
  {
    name: 'place',
    asked:
      /位于(?:哪|何)|设[于在](?:哪|何)|(?<![花好放投用叻差强中现])(?:在|喺)(?:哪[里儿一]|何处|边(?:度|$|[，。？?㗎呀]))|起喺边|摆喺边|去边度(?:搵|找)|总部|院址|(?:办公室|办事处).{0,4}(?:在|喺|哪|边)|选址|哪一?(?:幢|座|区|条街)|where(?:'s| is| are| was| will)\b(?!.{0,20}\b(?:train|apply|sign)).{0,60}(?:office|located|based|built|housed|centre|center|park|site|academy|headquarters)|headquarters/u,
    held: /位于|选址|设于|设在|坐落|落户|地点|创新园|科学园|大厦|大楼|中心内|区内|街|located|campus|site|street|based in/u,
    weight: 2,
  },
  {
    name: 'frequency',
    asked: /(?:几耐|多久|几时).{0,4}(?:一次|开会)|多少次|几多次|每(?:年|月)几次|how often|how frequently/u,
    held: /每(?:年|月|季|周|星期|两)|一次|\d次|定期|annual|month|week|quarter|times a/u,
    weight: 2,
  },
  {
    name: 'energy',
    asked: /耗电|用电量|耗能|electricity|power consumption|energy use/u,
    held: /兆瓦|千瓦|度电|耗电|[kmg]wh?\b|megawatt/u,
    weight: 2,
  },
  {
    name: 'names',
    asked:
      /(?:哪|边)几(?:间|家|个|所|位)|都有(?:谁|边|哪)|名称(?:及|和|是|为|有)|分别叫|名单|(?:which (?:banks|schools|companies|countries|firms|universities)|names? (?:of (?:all|the|every)|the \w+s))\b/u,
    held: /包括|例如|分别|、[^、。]{1,16}、|such as|including|namely/u,
    weight: 1,
  },
  {
    name: 'campus',
    asked:
      /哪(?:所|间|些)?(?:大学|高校|院校)|边间(?:u\b|大学)|(?:港大|科大|中大|城大|理大).{0,3}(?:定|还是)|中文大学|中大占|\bcuhk\b|\bhku\b|\bhkust\b|which universit|host universit/u,
    held: /(?:香港|科技|中文|城市|理工|浸会|岭南|都会|教育)大学(?!生)|港大|科大|中大|城大|理大|university of/u,
    weight: 2,
  },
  {
    name: 'hours-each',
    asked: /(?:几多|多少)(?:个)?(?:小时|钟头|钟(?!头)|学时|课时|堂)|how many hours|\bhourly\b/u,
    held: /小时|钟头|学时|课时|\bhours?\b/u,
    weight: 2,
  },
  {
    name: 'jobs',
    asked:
      /(?:多少|几多)(?:个)?(?:职位|岗位|就业|空缺|post)|请(?:几多|唔请)人|聘请(?:多少|几多)|招(?:多少|几多).{0,4}(?:人员|人)|how many jobs|headcount/u,
    held: /\d.{0,8}(?:职位|岗位|人手|研究人员|jobs|posts)|(?:聘|请|招).{0,10}\d/u,
    weight: 2,
  },
  {
    name: 'ended',
    asked: /取消|叫停|终止|撤回|撤销|废除|搁置|\bcut咗|scrapped|cancelled|abolished|axed|withdrawn|shelved/u,
    held: /取消|叫停|终止|停止|撤|废除|搁置|scrap|cancel|abolish|withdr|shelve/u,
    weight: 2,
  },
  {
    name: 'punished',
    asked: /处罚|罚了|罚咗|罚钱|畀.{1,8}罚|被罚|检控|\bfined\b|penalised|prosecuted/u,
    held: /罚|检控|违规|\bfine[ds]?\b|penal|prosecut/u,
    weight: 2,
  },
  {
    name: 'moved',
    asked: /搬(?:咗|去|到|迁)|迁往|迁到|迁至|\b(?:move|moved|relocate|relocated)\b.{0,40}\b(?:from|to)\b/u,
    held: /搬|迁|\bmov(?:e|ed|ing)\b|relocat/u,
    weight: 2,
  },
  {
    name: 'applicants',
    asked:
      /(?:几多|多少|几)(?:个|间|所|份|家|人|名|位)?.{0,4}(?:申请(?!.{0,8}(?:几多|多少|资助))|入咗form|报了|报名(?!费)|apply)|how many .{0,30}\b(?:applied|applications)/u,
    held: /\d.{0,8}(?:份?申请|报名|applications|applied)|(?:收到|接获).{0,8}\d/u,
    weight: 2,
  },
  {
    name: 'votes',
    asked: /几(?:多)?票|多少票|how many votes/u,
    held: /\d+票|votes/u,
    weight: 2,
  },
  {
    name: 'money',
    asked:
      /拨款总额|总投入|总造价|造价|total (?:funding|cost|investment|spending)|\bcost and\b|(?:多少|几多)(?:个)?(?:钱|资金|款|公帑|港?元|亿|万|蚊|经费|费用|资助|拨款|投资|补贴|津贴|预算|人工(?!智)|薪|租)|几钱|金额|(?:拨款|资助|投资|贷款|补贴|罚款|款)额|花多少|拨(?:咗|了|出)?(?:多少|几多)|how much (?:money|funding|does|do|did|will|has|is|was|are|can|could|would)(?!.{0,30}(?:power|space|time|floor|comput))|\bbudget\b.{0,20}\bfor\b|earmarked|funding ceiling|\bcost of\b|how much are/u,
    held: money,
    weight: 2,
  },
  {
    name: 'share',
    asked:
      /百分之几|百分比|(?:几多|多少)\s*%|几成|比例|比率|(?:业|学|用|长|率|幅度)率?(?:有|是|系)?(?:几多|多少)%?|率(?:有|是|系)?(?:几多|多少|多高|几高|几准)|percent|per cent|what share|proportion|\brate of\b|unemployment/u,
    held: share,
    weight: 2,
  },
  {
    name: 'count',
    asked: /(?:多少|几多|几)(?:个|间|家|名|位|条|宗|单|起|项|所|款|座|人|种|份|次|届|批)|how many/u,
    held: /\d|[一二两三四五六七八九十百千]+(?:个|间|家|名|位|条|宗|项|所|款|座|人|种|份|次|大|届|批|类|年)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)\b/u,
    weight: 1,
  },
  {
    name: 'duration',
    asked: /多久|几耐|多长时间|为期|分几(?:多)?年|多少年|几多年|how long|how many years|over how many/u,
    held: /(?:\d+|[一二两三四五六七八九十]+)\s*(?:年|个月|日|星期|周|小时)|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)[ -](?:year|month|week|day|hour)/u,
    weight: 2,
  },
  {
    name: 'time',
    asked:
      /何时|几时|什么时候|甚么时候|啥时候|哪一?(?:年|天|日|月)|边(?:一)?(?:年|日|月)|when (?:will|is|are|does|do|was|were|did)|start date|launch date|what date/u,
    held: time,
    weight: 1,
  },
]
