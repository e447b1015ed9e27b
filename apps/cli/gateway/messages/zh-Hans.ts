// Made from zh-Hant.ts by `npm run generate`; corrections go to zh-Hans.overrides.ts.
export default {
  'right': '{providers} 个供应者、{models} 个模型、{prices} 个价格：没有错误。',
  'loaded': '第 {version} 版已生效，所有节点会在数秒内采用。',
  'no-price': '{provider} 的 {model}（{upstreamModel}）：今日没有价格，因此不会接受呼叫。',
  'in-force': '第 {version} 版，由 {by} 于 {at} 载入。',
  'nothing': '尚未载入任何设定。',
  'paste': '请贴上 {provider} 的金钥，再按 Enter 及 Ctrl-D。',
  'sealed': '{provider} 的金钥已封存，不会再显示。',
} as const
