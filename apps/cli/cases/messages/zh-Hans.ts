// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'same': '逐字节相同',
  'differs': '不同：{what}',
  'erased': '事实已删除；决定仍然有效',
  'pack-missing': '这里没有保存内容包的版本 {hash}',
  'replayed': '决定：{all}。相同：{same}；不同：{differs}；已删除：{erased}；缺内容包：{missing}。',
  'tried': '已试个案：{tried}。裁定不同：{otherwise}；裁定相同但理由不同：{alike}；已删除：{erased}。',
  'count': '{scheme}：{before} → {after}：{cases}',
  'otherwise': '{reference} {scheme}：{before} → {after}（{criteria}）',
  'criterion-changed': '{criterion}：{before} → {after}',
  'none': '无',
  'more': '……另有 {more} 宗',
} as const
