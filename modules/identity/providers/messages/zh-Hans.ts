// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'way.about.person': '在对方那里确认你的身份，然后回到这里。',
  'way.about.company': '供代表企业办事的人使用：对方会确认是哪一家企业，并提供有关的登记资料。',
  'wait.title': '正在等候{provider}',
  'wait.lead': '请打开{provider}的应用程序，选择是否让所列的资料填到这里。',
  'wait.self': '本页每隔数秒会自行再查看。',
  'wait.look': '立即再看',
  'wait.without': '不提供资料，继续',
  'wait.without.about': '所有资料日后都可以自行填写。',
} as const
