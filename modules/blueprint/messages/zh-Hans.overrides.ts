/** Where OpenCC keeps a Hong Kong word that Simplified writes otherwise: 甚麼 is 什么. */
export default {
  'blueprint.description': '{title}：每项措施由谁负责、用多少公帑、承诺了什么、根据哪份文件。',
  'promises.legend': '五种状况是什么意思',
  'proposals.lead': '评论者怎样看、建议什么，针对哪项措施。',
  'guidelines.lead': '已发表的 AI 指引：谁发出、管什么、何时发出和更新。',
  'changes.title': '内容有什么更新',
  'changes.lead': '每次载入新版本的内容包，这里列出加了、改了、删了什么。',
  'field.gives': '可得到什么',
} as const
