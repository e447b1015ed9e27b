export default {
  name: 'Payments',
  purpose: 'To pay awards, and to account for public money',
  until:
    'where the money went: {days} after it was paid; that it was paid: for good. Whoever runs this service sets the time; it is no statement of what a law requires',
  'table.order': 'What was paid to you',
  'table.file': 'Payment files that you prepared or released',
  'table.event': 'What was done about payments',
  'table.report': 'Reports of the bank that you took in',
  'table.report-line': 'What the bank said of payments',
  'table.transfer': 'Entries of the ledger',
  goes: 'The name, bank and number of the account to which you were paid; your name beside what you did about payments',
  'stays.orders': 'That an amount was paid for a case, and when',
  'stays.orders.why': 'The accounts must add up, and what public money was spent on must be told. No name is in it',
  'stays.files': 'The message that the bank was sent, sealed, as long as payments are kept',
  'stays.files.why':
    'It names everybody who was paid that day, and shows what the bank was told. Nobody reads it without the secret of this service',
  hindrance: 'Money of case {reference} is on its way. Once it has arrived, you can be erased.',
} as const
