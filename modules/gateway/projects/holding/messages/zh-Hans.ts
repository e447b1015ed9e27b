// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name': '模型：项目与密钥',
  'purpose': '让你的项目在预算之内使用模型',
  'until': '项目存在期间；密钥属于谁，至你的资料删除为止',
  'table.project': '你的项目',
  'table.key': '你的密钥',
  'table.change': '对项目和密钥所做的事',
  'goes': '密钥会被撤回，没有其他人管理的项目会关闭，你所做之事旁边的姓名会删去',
  'stays.changes': '项目曾被更改，以及更改的时间',
  'stays.changes.why': '公帑用于何处必须交代，当中没有姓名',
} as const
