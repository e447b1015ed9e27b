export default {
  'payee.wrong.name': '戶口持有人名稱須有 1 至 140 個字元，並含漢字或拉丁字母。',
  'payee.wrong.bankCode': '銀行代號須有 1 至 35 個數字或字母。',
  'payee.wrong.account': '戶口號碼須有 4 至 34 個數字或字母；空格和連字號會略去。',
} as const
