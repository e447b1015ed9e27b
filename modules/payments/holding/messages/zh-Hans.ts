// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name': '付款',
  'purpose': '用来发放款项，以及交代公帑的使用',
  'until': '收款帐户：付款后 {days}；付过款这件事：长期保留。期限由营运这项服务的机构设定；这不是对法律要求的说明',
  'table.order': '付给你的款项',
  'table.file': '你准备或发放的付款档案',
  'table.event': '就付款做过的事',
  'table.report': '你收入的银行报告',
  'table.report-line': '银行就付款所说的',
  'table.transfer': '帐目记项',
  'goes': '收款帐户的名称、银行和号码；你就付款所做的事旁边的姓名',
  'stays.orders': '某个个案付过多少款、在何时',
  'stays.orders.why': '帐目必须吻合，公帑用在哪里必须交代。当中没有姓名',
  'stays.files': '发给银行的指示，封存，与付款纪录同期保留',
  'stays.files.why': '它列出当天所有收款人，也显示银行收到什么指示。没有这项服务的密钥，谁也读不到',
  'hindrance': '个案 {reference} 的款项正在途中。到达后便可以删除。',
} as const
