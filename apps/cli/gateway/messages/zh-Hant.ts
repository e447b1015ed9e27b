export default {
  right: '{providers} 個供應者、{models} 個模型、{prices} 個價格：沒有錯誤。',
  loaded: '第 {version} 版已生效，所有節點會在數秒內採用。',
  'no-price': '{provider} 的 {model}（{upstreamModel}）：今日沒有價格，因此不會接受呼叫。',
  'in-force': '第 {version} 版，由 {by} 於 {at} 載入。',
  nothing: '尚未載入任何設定。',
  paste: '請貼上 {provider} 的金鑰，再按 Enter 及 Ctrl-D。',
  sealed: '{provider} 的金鑰已封存，不會再顯示。',
} as const
