export default {
  name: 'Your cases',
  'purpose.draft': 'So that you can go on with an application that you began',
  'until.draft': '{days} days after you last went on with it; you are told {warn} days before',
  'purpose.case': 'To decide, to pay, to answer for it, and to hear appeals',
  'until.case':
    '{days} after the case is closed. Whoever runs this service sets that, so as to be able to answer for public money; it is no statement of what a law requires',
  'purpose.log':
    'The log that shows that nothing was changed afterwards: what was done when, by which office, without what was said',
  'until.log': 'for good',
  'table.case': 'Cases',
  'table.answer': 'What was answered',
  'table.sealed': 'Bank accounts',
  'table.file': 'Files; each can be fetched from its address',
  'table.head': 'The last entry of each log',
  'table.event': 'What was done',
  'table.content': 'What was said with it',
  'table.assignment': 'Reviews that were given to you',
  'table.sheet': 'Scores, without who gave them',
  'table.review': 'Reviews that were begun',
  'table.moderation': 'What was agreed about scores',
  'table.decision': 'Decisions, with their reasons',
  'table.check': 'Checks',
  'table.message': 'Questions and replies',
  'table.milestone': 'Milestones',
  'table.payment': 'What was paid',
  'table.outcome': 'What became of it',
  'table.key': 'Which buttons were pressed',
  goes: 'What was answered, written, sent and reasoned in your cases, with all files and bank accounts',
  'goes.withdrawn': 'Case {reference} is withdrawn first',
  'stays.log':
    'That there was a case: when what was done, by which office, how it was decided, by which reasons, and which amount was paid',
  'stays.log.why':
    'So that it can be shown that public money was given by the rules and that nothing was changed afterwards. None of it says who you are or what you answered',
  'hindrance.being-paid':
    'Case {reference} is being paid. Once the payment has arrived and the case is closed, you can be erased.',
  'hindrance.running':
    'Case {reference} has come to a stage at which it cannot be withdrawn. Its page says what it waits for; an offer can be declined there.',
} as const
