/** Where the mainland says it with another word than Hong Kong does. */
export default {
  'ask.offline': '你的设备似乎没有联网。问题仍在框内，联网后再试。',
} as const
