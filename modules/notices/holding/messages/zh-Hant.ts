export default {
  name: '我們通知過你的，和你要我們通知的',
  'purpose.notices': '在你的頁面和以電郵告訴你個案的進展',
  'until.notices': '保留 {days}',
  'purpose.subscriptions': '計劃對你有變時告訴你。只有你同意，才會一併保留你的答案',
  'until.subscriptions': '直到你停止訂閱或收回同意；未確認的保留 {days} 天',
  'table.notice': '我們通知過你的',
  'table.preference': '你不想收的電郵',
  'table.subscription': '你要我們通知的計劃',
  goes: '所有通知、你對電郵的選擇，和所有訂閱，包括以你的電郵地址訂閱的',
} as const
