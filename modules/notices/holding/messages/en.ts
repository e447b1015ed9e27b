export default {
  name: 'What you were told, and asked to be told',
  'purpose.notices': 'To tell you what becomes of your cases, on your page and by e-mail',
  'until.notices': 'for {days}',
  'purpose.subscriptions':
    'To tell you when a scheme changes for you. Answers are kept with it only where you agreed to that',
  'until.subscriptions': 'until you end it or take your consent back; unconfirmed, for {days} days',
  'table.notice': 'What you were told',
  'table.preference': 'Which e-mail you do not want',
  'table.subscription': 'Schemes that you asked to be told of',
  goes: 'All notices, your choices of e-mail, and all subscriptions, also those of your address',
} as const
