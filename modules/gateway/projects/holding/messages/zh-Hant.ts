export default {
  name: '模型：項目與密鑰',
  purpose: '讓你的項目在預算之內使用模型',
  until: '項目存在期間；密鑰屬於誰，至你的資料刪除為止',
  'table.project': '你的項目',
  'table.key': '你的密鑰',
  'table.change': '對項目和密鑰所做的事',
  goes: '密鑰會被撤回，沒有其他人管理的項目會關閉，你所做之事旁邊的姓名會刪去',
  'stays.changes': '項目曾被更改，以及更改的時間',
  'stays.changes.why': '公帑用於何處必須交代，當中沒有姓名',
} as const
