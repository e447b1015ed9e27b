/** Where the mainland says it with another word than Hong Kong does. */
export default {
  'list.lead':
    '你或你的机构可以参加、申请的计划。每项都列明可得到什么、谁负责、多少钱、期限和怎样参加；来源没有说的，就照直写明。',
  'list.description': 'AI+ 各项计划：可得到什么、谁负责、款额、期限、怎样参加，逐项附引文。',
  'scheme.stand.note': '答案在你的设备上计算，不会传送。',
  'scheme.gives': '可得到什么',
} as const
