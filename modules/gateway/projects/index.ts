/** Projects, keys, their budgets, and who has which key. */
export { createProjects, type ProjectsNeeds } from './createProjects.ts'
export { createDirectory, type DirectoryNeeds, type OwnDirectory } from './directory/createDirectory.ts'
export type {
  BudgetLevel,
  By,
  Change,
  KeySettings,
  KeyView,
  MadeKey,
  NewKey,
  NewProject,
  Projects,
  ProjectSettings,
  ProjectView,
} from './model/projects.ts'
