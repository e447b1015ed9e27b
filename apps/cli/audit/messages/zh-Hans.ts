// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'counted': '{cases} 个个案共 {events} 项纪录；其中 {erased} 项的内容已删除。',
  'no-checkpoint': '尚未有核对点：可用 `feilun audit checkpoint` 写下。',
  'checkpoint': '共 {checkpoints} 个核对点；最后是第 {number} 个（{at}），其后有 {since} 项纪录。',
  'hash': '其杂凑值为 {hash}。另行保存，日后可证明之前的纪录没有改动：feilun audit verify --against {hash}',
  'holds': '纪录吻合。',
  'fault.missing': '{case}：缺第 {seq} 项纪录。',
  'fault.not-linked': '{case}：第 {seq} 项纪录与前一项不相连。',
  'fault.altered': '{case}：第 {seq} 项纪录与写下时不同。',
  'fault.cut-off': '{case}：由第 {seq} 项起的纪录被截去。',
  'fault.content': '{case}：第 {seq} 项纪录的内容与写下时不同。',
  'fault.no-events': '{case}：个案的全部纪录都不见了。',
  'fault.checkpoint': '第 {number} 个核对点对不上。',
  'fault.checkpoint-unknown': '没有 {hash} 这个核对点：这不是当时的纪录，或纪录经过重写。',
} as const
