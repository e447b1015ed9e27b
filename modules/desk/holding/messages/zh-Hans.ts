// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name': '你作为内容审阅人的决定',
  'purpose': '让人可以查问谁改动过计划的内容，以及原因',
  'until': '长期保留；姓名保留至你要求删除',
  'table': '以你的姓名作出的决定',
  'stays': '你就来源和问题所作的决定，不含姓名',
  'stays.why': '计划所显示的内容以此为据',
  'shared': '这些决定旁边的姓名，如果这里有另一个人与你同名',
  'shared.why': '纪录只有姓名，分不出是谁',
} as const
