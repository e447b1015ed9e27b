// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'title': '审阅',
  'lead': '要由人看过才显示的内容都在这里。你接纳的每一项，都会连同你的姓名记录下来。',
  'signed-in': '你以 {name} 的身份进入，最多十二小时。',
  'leave': '离开',
  'nothing': '这个服务器还没有要审阅的项目。',
  'open.title': '以 {name} 的身份进入',
  'open.lead': '这条链接只供你一人使用：只能用一次，一小时内有效。进入后最多可停留十二小时。',
  'open.not-you': '如果你不是 {name}，请不要按下按钮：接纳的内容会记在这个姓名之下。',
  'open.button': '进入',
  'name-wrong': '姓名要有 1 至 200 个字符。',
} as const
