// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'right': '{providers} 个供应者、{models} 个模型、{prices} 个价格：没有错误。',
  'loaded': '第 {version} 版已生效，所有节点会在数秒内采用。',
  'no-price': '{provider} 的 {model}（{upstreamModel}）：今日没有价格，因此不会接受呼叫。',
  'in-force': '第 {version} 版，由 {by} 于 {at} 载入。',
  'nothing': '尚未载入任何设定。',
  'paste': '请贴上 {provider} 的金钥，再按 Enter 及 Ctrl-D。',
  'lost-node': '节点 {node}（主机 {host}），最后见于 {seen}：{leased} 美元。',
  'none-lost': '没有失联的节点。',
  'lost-remedy': '在同一部机器上重新启动的节点，会自行接手磁碟上的记录。只有在该磁碟不会再回来时，才结束节点：“settle-lost”把它预留的全部当作已用，“release-lost”则退回预算。',
  'not-lost': '节点 {node} 并未失联：一分钟内见过它，或它没有预留任何款项。没有作出任何更改。',
  'lost-settled': '节点 {node} 已结束，{leased} 美元当作已用。',
  'lost-released': '节点 {node} 已结束，{leased} 美元已退回预算。',
  'overrun': '{at} 呼叫 {call}：比 {account} 所余多用 {amount} 美元。',
  'no-overruns': '没有呼叫超出其预算所余。',
  'overruns-sum': '有 {count} 次呼叫超出其预算所余，合共 {sum} 美元。',
  'sealed': '{provider} 的金钥已封存，不会再显示。',
} as const
