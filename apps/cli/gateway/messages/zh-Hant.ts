export default {
  right: '{providers} 個供應者、{models} 個模型、{prices} 個價格：沒有錯誤。',
  loaded: '第 {version} 版已生效，所有節點會在數秒內採用。',
  'no-price': '{provider} 的 {model}（{upstreamModel}）：今日沒有價格，因此不會接受呼叫。',
  'in-force': '第 {version} 版，由 {by} 於 {at} 載入。',
  nothing: '尚未載入任何設定。',
  paste: '請貼上 {provider} 的金鑰，再按 Enter 及 Ctrl-D。',
  'lost-node': '節點 {node}（主機 {host}），最後見於 {seen}：{leased} 美元。',
  'none-lost': '沒有失聯的節點。',
  'lost-remedy':
    '在同一部機器上重新啟動的節點，會自行接手磁碟上的記錄。只有在該磁碟不會再回來時，才結束節點：「settle-lost」把它預留的全部當作已用，「release-lost」則退回預算。',
  'not-lost': '節點 {node} 並未失聯：一分鐘內見過它，或它沒有預留任何款項。沒有作出任何更改。',
  'lost-settled': '節點 {node} 已結束，{leased} 美元當作已用。',
  'lost-released': '節點 {node} 已結束，{leased} 美元已退回預算。',
  overrun: '{at} 呼叫 {call}：比 {account} 所餘多用 {amount} 美元。',
  'no-overruns': '沒有呼叫超出其預算所餘。',
  'overruns-sum': '有 {count} 次呼叫超出其預算所餘，合共 {sum} 美元。',
  sealed: '{provider} 的金鑰已封存，不會再顯示。',
} as const
