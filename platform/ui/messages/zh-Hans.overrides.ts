import type zhHant from './zh-Hant.ts'

/** Where readers of 简体 say it in other words than 繁體 turned character by character. */
export default {
  'footer.promises': '承诺日历',
  'footer.errors': '错误信息',
  'footer.software': '开源软件，采用 Apache 2.0 许可',
  'filters.apply': '应用',
  print: '打印',
  copy: '复制链接',
  'copy.failed': '未能复制，请从地址栏复制。',
} as const satisfies Partial<Record<keyof typeof zhHant, string>>
