export default {
  name: 'What you decided as a reviewer of the programme',
  purpose: 'So that it can be asked who changed what the programme says, and why',
  until: 'for good; your name, until you have it erased',
  table: 'Decided under your name',
  stays: 'What you decided at a desk about sources and questions, without your name',
  'stays.why': 'What the programme shows rests on it',
  shared: 'Your name beside such decisions, where somebody else here has the same name',
  'shared.why': 'The record has the name alone, so it cannot be told which of you it was',
} as const
