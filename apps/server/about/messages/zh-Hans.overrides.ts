/** Where the mainland says it with another word than Hong Kong does. */
export default {
  'privacy.1':
    '答案在你的浏览器里计算，不会传送。只有你选了“记住我的答案”才会保存，而且只存在那个浏览器。结果的链接把答案放在“#”之后，浏览器不会传送这部分。',
  'privacy.2':
    '如果关掉 JavaScript，答案会随表格传到服务器计算，用完即弃，不保存也不写入记录。不用注册账户，不追踪。你选了语言，才会有一个 cookie 记住语言。',
  'take.blueprint': '电子表格和数据，在蓝图一页底部',
  'take.errors': '错误信息',
  'take.licence': '软件开放源代码，采用 Apache 2.0 许可。引文的文字属原出版者所有。',
} as const
