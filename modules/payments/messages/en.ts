export default {
  'payee.wrong.name': 'The name of the account’s holder has 1 to 140 characters, Han or Latin letters among them.',
  'payee.wrong.bankCode': 'The bank code has 1 to 35 digits or letters.',
  'payee.wrong.account': 'The account number has 4 to 34 digits or letters; spaces and hyphens are left out.',
} as const
