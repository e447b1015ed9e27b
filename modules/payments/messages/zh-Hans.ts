// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'payee.wrong.name': '户口持有人名称须有 1 至 140 个字符，并含文字。',
  'payee.wrong.bankCode': '银行代号须有 1 至 35 个数字或字母。',
  'payee.wrong.account': '户口号码须有 4 至 34 个数字或字母；空格和连字号会略去。',
} as const
