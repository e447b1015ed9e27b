/** Where the mainland says it with another word than Hong Kong does. */
export default {
  'pack-good':
    '{pack}：没有错误（{measures} 项措施、{schemes} 个计划、{processes} 个流程、{facts} 项事实、{subjects} 个事项、{examples} 个示例；{citations} 处引文中有 {comparedCitations} 处与来源逐字相符）',
  'amendments-shown': '{count} 项修订，{files} 个文件；加 --write 就写入。',
  'amendments-written': '已把 {count} 项修订写入 {files} 个文件。',
  'not-compared': '{citations} 处引文中只有 {compared} 处能与来源核对；其余来源不在文件夹内。',
  skip: '按回车键跳过',
  'answers-astray': '{count} 题所指的段落不在文件内，这些段落无法找到。',
  'line-not-json': '不是 JSON。每行应为一个对象。',
  'line-fields': '以下字段欠缺或类型不符：{fields}。段落须有 "id" 及 "text"，问题另须有 "answer_ids"。',
  'line-twice': '标识“{id}”已见于第 {first} 行。请让每行有自己的标识。',
  'line-changed': '文件在读取期间有改动，请再试。',
} as const
