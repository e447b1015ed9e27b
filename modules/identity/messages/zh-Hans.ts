// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'name-wrong': '名称要有 1 至 200 个字符。',
  'email-wrong': '电邮地址的写法像 name@example.org。',
  'role-wrong': '请选一个角色；管理员管理所有计划。',
  'mail.subject': '你的登入链接',
  'mail.text': '打开这条链接便可登入。它只能用一次，一小时内有效。\n\n{link}\n\n如果不是你要的，什么都不用做：没有这条链接，谁也进不来。',
  'invitation.subject': '邀请你加入',
  'invitation.text': '有人邀请你在这项服务工作。打开这条链接便可进入。它只能用一次，一小时内有效；过后可在登入页用这个地址再要一条。\n\n{link}',
} as const
