// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'nothing': '没有要接纳的修订。',
  'reviewer': '审阅人要有姓名，最多 200 个字符。',
  'reason': '理由最多 2,000 个字符。',
  'missing': '内容包没有这项修订要改的条目。',
  'said': '内容包已经这样写。',
  'taken': '内容包另有条目用了这个名称。',
  'overtaken': '它要取代的内容后来已经改动。',
  'form': '它记录时的格式，这个版本的程序读不到。',
  'other-release': '现用的内容包由另一个版本的程序管理；请在那边再试，或待它停止后再试。',
  'needed': '修订 {id} 建基于它；请先撤回那一项。',
  'absorbed': '内容包的资料夹现已这样写；请在那里更正。',
  'withdrawn': '它先前已经撤回。',
  'unwritable': '要写入它，就会改动档案的其他内容；请自行加入。',
} as const
