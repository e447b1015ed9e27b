// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'starting-database': '正在启动内置数据库（资料存于 {folder}）…',
  'using-database': '正在连接 DATABASE_URL 所指的数据库…',
  'migrated': '资料表已更新（{n} 项）。',
  'pack-loading': '正在载入内容包 {pack}…',
  'pack-loaded': '内容包 {id} {version}：{measures} 项措施、{schemes} 个计划。',
  'ingesting': '正在读取 {folder} 内的来源文件…',
  'ingested-new': '已收录 {name}',
  'ingested-known': '{name} 早已收录，没有改变。',
  'ingest-refused': '未能收录 {name}：{reason}',
  'ready': '飞轮已就绪：{url}（按 Ctrl-C 停止）',
  'stopping': '正在停止…',
  'stopped': '已停止，一切已妥善保存。',
  'could-not-start': '未能启动：{title}。{cause}',
  'home': '回到首页',
  'errors-title': '错误一览',
  'errors-lead': '每一种错误发生了什么事、下一步可以做什么。',
} as const
