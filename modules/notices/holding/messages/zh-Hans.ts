// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name': '我们通知过你的，和你要我们通知的',
  'purpose.notices': '在你的页面和以电邮告诉你个案的进展',
  'until.notices': '保留 {days}',
  'purpose.subscriptions': '计划对你有变时告诉你。只有你同意，才会一并保留你的答案',
  'until.subscriptions': '直到你停止订阅或收回同意；未确认的保留 {days} 天',
  'table.notice': '我们通知过你的',
  'table.preference': '你不想收的电邮',
  'table.subscription': '你要我们通知的计划',
  'goes': '所有通知、你对电邮的选择，和所有订阅，包括以你的电邮地址订阅的',
} as const
