import type zhHant from './zh-Hant.ts'

/** Where readers of 简体 say it in other words than 繁體 turned character by character. */
export default {
  'way.about': '在设置了通行密钥的设备上，用指纹、面容或密码登录；不用记住密码，也不用等邮件。',
  'sign-in.lead': '你的设备会要求指纹、面容或密码；这些信息不会离开设备。',
  'needs-script': '浏览器要能执行脚本才可使用通行密钥。你可以改为要求把链接发到你的电子邮箱。',
  'by-link': '用邮件链接登录',
  busy: '你的设备正在询问你……',
  'not-here': '这个浏览器或本站的网址不允许使用通行密钥。请用其他方式登录。',
  lead: '有了通行密钥，用设备的指纹、面容或密码便可登录。这里只保存一条公开的密钥。',
  made: '于{date}设置',
  synced: '在你的设备之间同步',
  'one-device': '只在一台设备上',
  'remove.about': '移除之后，它便不能再用来登录。请在设备上也把它删除。',
  'add.title': '设置另一个',
  'add.hint': '例如：我的手机',
  'add.button': '设置通行密钥',
} as const satisfies Partial<Record<keyof typeof zhHant, string>>
