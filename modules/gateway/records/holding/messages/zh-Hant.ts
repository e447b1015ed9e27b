export default {
  name: '模型調用',
  'table.call': '以你的密鑰作出的調用，或只由你代表的機構的調用：最近 10,000 次',
  'table.usage': '你的調用每日合計',
  'table.content': '提問與回答（項目選擇保存時）：最近 1,000 次',
  'table.case': '由個案開設的項目',
  purpose: '知道誰用了多少預算，並查找出錯的原因',
  until: '調用後 {days}；其後只保留不具名的每日合計',
  'purpose.content': '提問與回答，只在項目選擇保存時保存',
  'until.content': '按項目所選的日數',
  goes: '以你的密鑰作出的調用中你的名字，以及其中的提問與回答',
  'stays.sums': '調用的合計，不再與你有關',
  'stays.sums.why': '支付這些調用的預算必須對得上帳。',
} as const
