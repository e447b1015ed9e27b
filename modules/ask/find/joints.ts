/** Words that join, ask, or are everywhere, in folded form: what stands between them says what a question is about. Longer ones first. */
export const joints = new RegExp(
  [
    '为什么|为甚么|为何|点解|什么样|什么|甚么|多少|几多|几时|何时|几耐|多久|如何|怎样|怎么样|怎么|点样|边个|边度|边间|边位|边啲|边几|哪一个|哪个|哪些|哪里|哪几|哪间|哪位|哪种|是谁|有谁|由谁|何人|何处',
    '请问|是否|会否|能否|有没有|有冇|系咪|会唔会|得唔得|可唔可以|可不可以|可以|能够|应该|需要|打算|想|要|应怎|如果|因为|所以|但是|而且|以及|或者|还是|还有|仲有|关于|对于|根据|按照|目前|现时|现在|而家|至今|到现在|迄今|总共|一共|合共|大约|大概|预计|预期|估计|将会|已经|正在|曾经|过去|日后|之后|以后|之前|以前|今年|去年|明年',
    '动作|钱花|好事|提醒|担心|列举|官方|受访|采访|专访|比作|途径|能组建|如何|成功|自行|列出|顾及|获邀|处理|范畴|领域|类型|类别|种类|好处|坏处|优点|缺点|重视|关键|原因|目的|作用|影响|内容|细节|详情|进展|阶段|步骤|方向|主攻|主力|机构|单位|部委|人选|对象|性质|特点|特别|意思|意见|看法|观点|主张|建议|专家|作者|评论|文章|简报|通告|文件|材料|消息|相差|放弃|应付|身处|感到|面对|合计|整体|安排|有望|实现|带来|可用|题目|行业|增加|发布|公布|发表|推出|开展|进行|提供|采用|使用|利用|负责|担任|要求|改变|转变|改为|集中|重点|计划|项目|措施|政策|达到|水平|结果|时间|地方|东西|目标|总盘子|主要|打造|拥有|设有|设立|成立|建立|组成|参与|参加|加入|得到|获得|拿到|出来|入面|里面|嘅时候|巴闭|行内|一齐|有用|即刻|一样|不同|多咗|少咗|开波|开估|搅|睇完|买|惊|学会|合作|支持|支援|协助|帮助|邀请|研究|提升|发展|推动|推广|新增|最终|或者|需求|公司|企业|政府部门|部门|本地',
    '本身|时候|方式|角色|担当|认为|觉得|提到|相比|包括|涉及|作为|为主|主要|可否|在内|需不需|我做|我住|相当|等于|下一步|第一步|头一步|叫咩|叫乜|总的|情况|如下|为啥|哪几|仲系|或者|麻烦|今天|今次|上年|旧年|出年|呢一|哪一|打去',
    '到底|究竟|其实|分别|一下|听下|睇下|知道|了解|告诉|具体|实际|真系|真的|净系|唔好|不要|不是|没有|不会|一定|最近|最早|最新|首次|首先|后面|之中|当中|其中|旗下|方面|东西|事情|进展|得唔|来自|属于|出自|称为|叫做|做乜|有何|几高|几大|多大|多高|屋企|我间|嗰份|嗰啲|有份|咁多|咩咁',
    '香港|本港|政府|港府|我哋|我们|佢哋|他们|呢个|嗰个|这个|那个|该|自己|本人',
    '个|嘅|咗|系|喺|啲|畀|俾|嚟|攞|同|咁|咪|唔|冇|佢|嗰|呢|啦|喇|㗎|呀|啊|吖|喎|啩|咩|乜|嘢|住|过|度|先|晒|埋|紧|揾|搵|嗌|嚿',
    '的|了|是|在|有|和|与|及|对|为|将|会|由|被|把|向|从|到|于|以|而|或|给|让|使|等|着|过|吗|么|也|都|又|就|才|只|还|更|最|很|多|大|小|(?<!创)新(?!加坡)|各|每|其|此|之|所|哪|几|何|谁|我|你|他|她|它|们|去|来|做|用|搞|讲|话|说|(?<!顾)问|点|样|出|上|下|中(?!心)|内|里|间|(?<=[几多少哪每该这一二两三四五六七八九十])家|名|位|条|宗|项|种|年|月|日|次|这|那|这|喂|边',
  ].join('|'),
  'gu',
)

/** Where a question asks, in folded Chinese: what stands beside is what it asks for. */
export const asking =
  /(?:多少|几多|几大成?|几(?=[个间家名位条宗项所款座种届份支季部票枚张片点])|哪一?|边(?=[个间位啲度科年几日月])|什么|甚么|咩|乜嘢|乜|谁|何时|几时|啥时候|啥|如何|怎样|怎么|点样|点解|为何|为什么|几钱|多久|几耐)(?:个|间|家|名|位|条|宗|项|所|款|座|种|届|份|支|季|部|票|枚|张|片|些|啲|几)?/gu

export const englishAsking =
  /\b(?:how (?:many|much|long|often|big|far|large)|what(?:'s| is| are| was| were)?|which|who(?:'s| is| are)?|where(?:'s| is)?|when(?:'s| is)?|why|number of|name|list)\b/gu

/** Words of English that join, ask, or are everywhere. */
export const englishJoints: ReadonlySet<string> = new Set(
  "a an and any are as at be been being by can could did do does done for from get gets give gives given going had has have how i i'm i've if in into is it it's its just kind kinds like made make many may me might more most much must my new no not of off on or our out own put s say says said set she should so some such t than that the their them there they these they this those to too under up us use used using very was way we were what what's when when's where where's which who who's whom whose why will with would you your hong kong government's government hk ai now so far yet ever actually really about expected exactly still currently today plan planned plans please tell know there's isn't doesn't don't s went go goes come comes came take takes took need want let lets any anyone anything something someone mean meant supposed one two sort else over here then only also going back back been after before by whether upon each every sort role way ways fields field sectors sector area areas direction aim aims goal goals purpose reason reasons matter matters benefit benefits good point step stage part type thing things issue issues detail details source picked running meant change changes face pulling extra body existing fresh idea offer offers factor current recently paper papers people person year date first last issued revised spent drawn fallen openings asked join feel try find found work works working show shows help helps launch launched start starts open opens begin build built develop planning support provide provides include includes including cover covers covered expect set aside earmarked size company companies firm firms local according mentioned opinion critic author article op ed report reports interviewee expert experts slides group groups state states public run runs lead leading leads money each can't won't mustn't shouldn't isn't aren't wasn't instead just everything bad wrong effort pot per earth flagged think founder all both other another while himself herself itself themselves according happens happen look looked looking right everything word view next total overall say during long much big far large".split(
    ' ',
  ),
)
