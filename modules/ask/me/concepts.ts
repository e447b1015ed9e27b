/**
 * Words for the same kind of party or field, in folded form (lower case, Simplified). They let a question meet what a pack says in
 * other words; which parties and fields there are is the pack's to say.
 */
export const concepts: readonly RegExp[] = [
  /失业|待业|找工作|找工|搵工|求职|无业|冇工|没有工作|未有工作|刚毕业|unemployed|out of work|(?:look\w* for|find|need) (?:a )?(?:job|work)|job ?seek|jobless|just graduated/u,
  /中小学生|中学生|小学生|pupil|(?:primary|secondary) (?:school )?student|at school/u,
  /大学生|大专生|专上学生|undergraduate|(?:college|university) student|at college or university/u,
  /学生|同学(?!会)|\bstudents?\b/u,
  /雇员|打工仔|打工|在职|受雇|上班族|有工作|employee|have a job|full.time job/u,
  /教师|老师|阿sir|teacher/u,
  /公务员|政府工|civil servant/u,
  /自雇|家庭主妇|退休|料理家务|self.employed|retired|homemaker/u,
  /中小企|小店|小型企业|小生意|小公司|铺头|开铺|餐厅|茶记|small (?:business|shop|firm|company|restaurant)|\bsmes?\b|restaurant/u,
  /初创|创业|start.?ups?/u,
  /科技企业|科技公司|科企|technology (?:firm|company)|tech (?:firm|company)/u,
  /银行|\bbanks?\b/u,
  /基金经理|创投|风投|投资机构|fund manager|venture capital|\binvestors?\b/u,
  /学校|中小学(?!生)|幼稚园|\bschools?\b|kindergarten/u,
  /自资院校|自资专上|self.financing/u,
  /(?<!资助)大学(?!生)|大专院校|universit(?:y|ies)|colleges?\b/u,
  /研究团队|实验室|科研团队|research (?:team|group|centre)|laborator/u,
  /公营机构|法定机构|public bod(?:y|ies)|statutory bod/u,
  /非政府机构|慈善|社福|\bngos?\b|charit/u,
  /政府部门|各部门|government departments?/u,
]

/** Fields that measures are about, besides who they are for. */
export const fields: readonly RegExp[] = [
  ...concepts,
  /(?<!初创|科技|中小|小型|上市)(?:企业|公司)|(?<!small |tech |technology )(?:business|compan(?:y|ies))|enterprise/u,
  /培训|课程|training|courses?\b/u,
  /科研|研究|研发|research|\br&d\b/u,
  /算力|超算|computing power|supercomput/u,
  /安全|治理|safety|security|governance/u,
  /人才|talent/u,
  /工业|制造|industr|manufactur/u,
  /医疗|健康|临床|health|clinical|medic/u,
  /航天|卫星|aerospace|space|satellite/u,
  /芯片|半导体|微电子|chips?\b|semiconductor|microelectronic/u,
  /机械人|机器人|具身智能|robot|embodied/u,
  /就业|employment|job match/u,
  /数据|\bdata\b/u,
  /公共服务|public services?/u,
]

/** Which of the kinds a text speaks of, by their places in the list. */
export const saidIn = (folded: string, kinds: readonly RegExp[]): ReadonlySet<number> =>
  new Set([...kinds.entries()].filter(([, kind]) => kind.test(folded)).map(([place]) => place))
