// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name': '模型调用',
  'table.call': '以你的密钥作出的调用，或只由你代表的机构的调用：最近 10,000 次',
  'table.usage': '你的调用每日合计',
  'table.content': '提问与回答（项目选择保存时）：最近 1,000 次',
  'table.case': '由个案开设的项目',
  'purpose': '知道谁用了多少预算，并查找出错的原因',
  'until': '调用后 {days}；其后只保留不具名的每日合计',
  'purpose.content': '提问与回答，只在项目选择保存时保存',
  'until.content': '按项目所选的日数',
  'goes': '以你的密钥作出的调用中你的名字，以及其中的提问与回答',
  'stays.sums': '调用的合计，不再与你有关',
  'stays.sums.why': '支付这些调用的预算必须对得上帐。',
} as const
