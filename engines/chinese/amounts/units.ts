import { foldPlain } from '../fold/fold.ts'
import { folded } from '../numerals/folded.ts'
import type { Unit } from './amount.ts'
import { measureWords, things } from './measureWords.ts'

/** A unit as it is written after a number, and what one of it comes to in the unit that an amount is kept in: a quarter is 3 months. */
export interface WrittenUnit {
  readonly unit: Unit
  readonly factor: number
  /** What must not follow, since the characters are then part of another word: 元 of 元朗, 名 of 名單. */
  readonly not?: RegExp
}

const money: Readonly<Record<string, string>> = {
  HKD: '港元 港幣 港紙 元港幣 蚊 hkd hong_kong_dollars hong_kong_dollar',
  USD: '美元 美金 元美金 usd us_dollars us_dollar',
  CNY: '人民幣 元人民幣 rmb cny yuan renminbi',
  EUR: '歐元 歐羅 eur euros euro',
  GBP: '英鎊 gbp pounds sterling',
  JPY: '日圓 日元 yen jpy',
  SGD: '新加坡元 坡元 新加坡幣 sgd',
  AUD: '澳元 aud',
  CAD: '加元 cad',
  MOP: '澳門元 澳門幣 葡幣 mop patacas',
  TWD: '新台幣 台幣 twd',
  KRW: '韓元 韓圜 krw',
  CHF: '瑞士法郎 瑞郎 chf',
  THB: '泰銖 thb',
  INR: '盧比 inr rupees',
}

/** What a bare 元 or dollar means is for the reader of the amounts to say. */
export const localCurrency = 'XXX'
const localMoney = '元 圓 塊錢 元正 dollars dollar'

const time: Readonly<
  Record<string, readonly [of: 'year' | 'school-year' | 'month' | 'week' | 'day' | 'hour' | 'minute', factor: number]>
> = {
  '年 個年頭 個年度 個財政年度 財政年度 個財年 years year yrs': ['year', 1],
  '學年 個學年 school_years school_year academic_years academic_year': ['school-year', 1],
  '個月 個月份 months month': ['month', 1],
  '季度 個季度 個季 quarters': ['month', 3],
  '星期 個星期 周 個周 禮拜 個禮拜 weeks week': ['week', 1],
  '天 日 個工作天 個工作日 工作天 工作日 days day working_days working_day': ['day', 1],
  '小時 個小時 個鐘 個鐘頭 鐘頭 hours hour hrs': ['hour', 1],
  '分鐘 minutes minute mins': ['minute', 1],
}

const measures: Readonly<Record<string, readonly [written: string, factor?: number]>> = {
  m2: ['平方米 平方公尺 m2 sq_m sqm square_metres square_meters'],
  ft2: ['平方呎 平方尺 方呎 ft2 sq_ft square_feet'],
  ha: ['公頃 ha hectares hectare'],
  km2: ['平方公里 km2 square_kilometres square_kilometers'],
  m3: ['立方米 m3 cubic_metres cubic_meters'],
  km: ['公里 千米 km kilometres kilometers kilometre'],
  m: ['米 公尺 metres meters m'],
  ft: ['呎 feet'],
  nmi: ['海里 nautical_miles'],
  t: ['噸 公噸 tonnes tonne tons'],
  kg: ['公斤 千克 kg kilograms'],
  L: ['公升 litres liters'],
  PFLOPS: ['pflops petaflops pflop'],
  TFLOPS: ['tflops teraflops'],
  EFLOPS: ['eflops exaflops'],
  kWh: ['kwh 度電 千瓦時 kilowatt-hours kilowatt_hours'],
  MWh: ['mwh 兆瓦時'],
  GWh: ['gwh 吉瓦時'],
  kW: ['kw 千瓦 kilowatts'],
  MW: ['mw 兆瓦 megawatts megawatt'],
  GW: ['gw 吉瓦 gigawatts'],
  GB: ['gb gigabytes'],
  TB: ['tb terabytes'],
  PB: ['pb petabytes'],
  MB: ['mb megabytes'],
  Mbps: ['mbps'],
  Gbps: ['gbps'],
  nm: ['納米 nm nanometres nanometers'],
  TEU: ['標準箱 個標準箱 標箱 個標箱 個貨櫃 個標準貨櫃 teu teus'],
  '°C': ['℃ °c 攝氏度 degrees_celsius'],
  /** A percentage point is not a per cent: 3% up 0.5 percentage points is 3.5%. */
  pp: ['個百分點 百分點 percentage_points percentage_point ppts ppt'],
  bp: ['個基點 基點 點子 basis_points basis_point bps'],
}

const percents: readonly (readonly [written: string, factor: number])[] = [
  ['% 個百分比 per_cent percent pct', 1],
  ['成', 10],
  ['厘', 1],
]

const timesWords = '倍 times fold -fold'

const guards: Readonly<Record<string, string>> = {
  元: '旦|朗|素|老|宇宙|件|氣|年|首|月|代',
  圓: '形|滿|桌|周|環|潤',
  成: '立|功|語|不變|像|日|型|果|績|就|熟|長',
  日: '本|圓|元|間|常|均|報|夜|數|光|語|程|期|記|照|用|圓|航|圓',
  年: '級|制|齡|歲|代|輕|度報|薪|青|報|宵|貨|賀|糕|長|老',
  周: '六|日|一|二|三|四|五|末|年|邊|圍|刊|轉|報|歲|期',
  米: '高梅|芝|飯|線|蘭|埔|奇|糧|路',
  天: '文|水|氣|后|河|空|然|主|星|橋|地|台|際|候|下|花|線|才',
  學年: '制',
  m: String.raw`[a-z0-9$]`,
  倍: '感|增',
  仙: '人|女|境|股|子|丹',
  厘: '米|清|定',
  蚊: '子|蟲|患|滋',
}

function build(): ReadonlyMap<string, WrittenUnit> {
  const units = new Map<string, WrittenUnit>()
  const add = (written: string, unit: Unit, factor = 1): void => {
    for (const word of written.split(' ')) {
      const guard = guards[word]
      const latin = /[a-z0-9]$/.test(word)
      const parts = [guard, latin ? '[a-z0-9]' : undefined].filter((part) => part !== undefined && part !== '')
      const not = parts.length === 0 ? {} : { not: new RegExp(folded(parts.join('|')), 'y') }
      units.set(foldPlain(word.replaceAll('_', ' ')), { unit, factor, ...not })
    }
  }
  for (const thing of things) add(thing, { kind: 'count', of: thing })
  for (const { word, not } of measureWords) {
    units.set(foldPlain(word), {
      unit: { kind: 'count', of: word },
      factor: 1,
      ...(not === undefined ? {} : { not: new RegExp(folded(not), 'y') }),
    })
  }
  for (const [currency, written] of Object.entries(money)) add(written, { kind: 'money', currency })
  add(localMoney, { kind: 'money', currency: localCurrency })
  add('cents cent 仙', { kind: 'money', currency: localCurrency }, 0.01)
  for (const [written, [of, factor]] of Object.entries(time)) add(written, { kind: 'time', of }, factor)
  for (const [symbol, [written, factor]] of Object.entries(measures)) add(written, { kind: 'measure', symbol }, factor)
  for (const [written, factor] of percents) add(written, { kind: 'percent' }, factor)
  add(timesWords, { kind: 'times' })
  return units
}

const units = build()
const longest = Math.max(...[...units.keys()].map((word) => word.length))

/** The unit written at `index` of a folded text, the longest that fits, and where it ends. */
export function unitAt(text: string, index: number): (WrittenUnit & { readonly end: number }) | undefined {
  for (let length = Math.min(longest, text.length - index); length > 0; length--) {
    const written = units.get(text.slice(index, index + length))
    if (written === undefined) continue
    const end = index + length
    if (written.not !== undefined) {
      written.not.lastIndex = end
      if (written.not.test(text)) continue
    }
    return { ...written, end }
  }
  return undefined
}
