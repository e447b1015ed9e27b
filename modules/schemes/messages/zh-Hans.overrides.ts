/** Where the mainland says it with another word than Hong Kong does. */
export default {
  'scheme.stand.note': '答案在你的设备上计算，不会传送。',
} as const
