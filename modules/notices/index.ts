/** What people are told, on their page and by mail, and what they asked to be told. See README.md. */
export { createNotices, type Notices } from './createNotices.ts'
export { noticesMigrations } from './migrations.ts'
export type { NoticeKind, Topic } from './model/kinds.ts'
export type { NoticesNeeds } from './model/needs.ts'
export type { NewNotice, Notice, NoticePage, NoticeParams } from './model/notice.ts'
export type { NoticesExport } from './store/personal.ts'
export { noticesCron } from './tasks.ts'
