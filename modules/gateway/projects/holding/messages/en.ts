export default {
  name: 'Models: projects and keys',
  purpose: 'To let your projects use models within their budgets',
  until: 'as long as the project is there; whose key it was, until you are erased',
  'table.project': 'Projects of yours',
  'table.key': 'Keys of yours',
  'table.change': 'What was done to projects and keys',
  goes: 'Keys are withdrawn, projects that nobody else manages are closed, and your name beside what you did about them goes',
  'stays.changes': 'That something was done to a project, and when',
  'stays.changes.why': 'What public money was spent on must be told. No name is in it',
} as const
