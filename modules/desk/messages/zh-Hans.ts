// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'title': '审阅',
  'lead': '要由人看过才显示的内容都在这里。你接纳的每一项，都会连同你的姓名记录下来。',
  'signed-in': '你现在的身份是 {name}。',
  'me': '我的页面',
  'nothing': '这个服务器还没有要审阅的项目。',
} as const
