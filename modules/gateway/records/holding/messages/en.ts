export default {
  name: 'Calls to models',
  'table.call': 'Calls made with your keys, or for the organisations that you alone act for: the newest 10,000',
  'table.usage': 'What your calls came to, by day',
  'table.content': 'What was asked and answered, where the project keeps it: the newest 1,000',
  'table.case': 'Projects that cases opened',
  purpose: 'To know who used how much of a budget, and to find what went wrong',
  until: '{days} after the call; sums by day stay after that, without names',
  'purpose.content': 'Questions and answers, only where the project chose to keep them',
  'until.content': 'As many days as the project chose',
  goes: 'Your name in the calls made with your keys, and what was asked and answered in them',
  'stays.sums': 'What the calls came to, without you',
  'stays.sums.why': 'The budget that paid for them has to add up.',
} as const
