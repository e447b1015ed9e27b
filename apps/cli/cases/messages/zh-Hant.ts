export default {
  same: '逐字節相同',
  differs: '不同：{what}',
  erased: '事實已刪除；決定仍然有效',
  'pack-missing': '這裏沒有保存內容包的版本 {hash}',
  replayed: '決定：{all}。相同：{same}；不同：{differs}；已刪除：{erased}；缺內容包：{missing}。',
  tried: '已試個案：{tried}。裁定不同：{otherwise}；裁定相同但理由不同：{alike}；已刪除：{erased}。',
  count: '{scheme}：{before} → {after}：{cases}',
  otherwise: '{reference} {scheme}：{before} → {after}（{criteria}）',
  'criterion-changed': '{criterion}：{before} → {after}',
  none: '無',
  more: '……另有 {more} 宗',
} as const
