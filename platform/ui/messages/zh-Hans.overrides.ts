import type zhHant from './zh-Hant.ts'

/** Where readers of 简体 say it in other words than 繁體 turned character by character. */
export default {
  'footer.device': '你的答案留在你的设备上，只有在你申请时才会离开。',
  'footer.api': '数据及应用程序接口',
  'footer.promises': '承诺日历',
  'footer.changes': '订阅更新',
  'footer.licence': '许可条款',
  'footer.software': '开源软件，采用 Apache 2.0 许可。',
  'filters.apply': '应用',
  print: '打印',
  copy: '复制链接',
  'copy.failed': '未能复制，请从地址栏复制。',
} as const satisfies Partial<Record<keyof typeof zhHant, string>>
