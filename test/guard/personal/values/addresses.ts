import { below, pick, type Random } from '../../../../bench/rules/random.ts'

/** In Chinese and in English. */
type Name = readonly [string, string]
interface Estate {
  readonly area: Name
  readonly district: Name
  readonly estate: Name
  readonly blocks: readonly Name[]
}

/** Places that exist, with blocks that exist where there are any; the floors and flats are drawn. */
const estates: readonly Estate[] = [
  {
    area: ['新界', 'New Territories'],
    district: ['沙田', 'Sha Tin'],
    estate: ['沙角邨', 'Sha Kok Estate'],
    blocks: [
      ['金鶯樓', 'Oriole House'],
      ['銀鷗樓', 'Sand Martin House'],
    ],
  },
  {
    area: ['九龍', 'Kowloon'],
    district: ['觀塘', 'Kwun Tong'],
    estate: ['翠屏邨', 'Tsui Ping Estate'],
    blocks: [
      ['翠楊樓', 'Tsui Yeung House'],
      ['翠桉樓', 'Tsui On House'],
    ],
  },
  {
    area: ['新界', 'N.T.'],
    district: ['屯門', 'Tuen Mun'],
    estate: ['良景邨', 'Leung King Estate'],
    blocks: [
      ['良傑樓', 'Leung Kit House'],
      ['良華樓', 'Leung Wah House'],
    ],
  },
  {
    area: ['新界', 'N.T.'],
    district: ['將軍澳', 'Tseung Kwan O'],
    estate: ['尚德邨', 'Sheung Tak Estate'],
    blocks: [
      ['尚美樓', 'Sheung Mei House'],
      ['尚智樓', 'Sheung Chi House'],
    ],
  },
  {
    area: ['香港', 'Hong Kong'],
    district: ['柴灣', 'Chai Wan'],
    estate: ['小西灣邨', 'Siu Sai Wan Estate'],
    blocks: [
      ['瑞福樓', 'Sui Fuk House'],
      ['瑞強樓', 'Sui Keung House'],
    ],
  },
  {
    area: ['九龍', 'Kowloon'],
    district: ['黃大仙', 'Wong Tai Sin'],
    estate: ['慈樂邨', 'Tsz Lok Estate'],
    blocks: [
      ['樂信樓', 'Lok Shun House'],
      ['樂祥樓', 'Lok Cheung House'],
    ],
  },
  {
    area: ['新界', 'New Territories'],
    district: ['馬鞍山', 'Ma On Shan'],
    estate: ['新港城', 'Sunshine City'],
    blocks: [
      ['3座', 'Block 3'],
      ['第7座', 'Tower 7'],
    ],
  },
  {
    area: ['香港', 'Hong Kong'],
    district: ['鰂魚涌', 'Quarry Bay'],
    estate: ['太古城', 'Taikoo Shing'],
    blocks: [
      ['海棠閣', 'Begonia Mansion'],
      ['金楓閣', 'Maple Mansion'],
    ],
  },
  {
    area: ['九龍', 'Kowloon'],
    district: ['美孚', 'Mei Foo'],
    estate: ['美孚新邨', 'Mei Foo Sun Chuen'],
    blocks: [
      ['第4座', 'Block 4'],
      ['12座', 'Block 12'],
    ],
  },
  {
    area: ['新界', 'NT'],
    district: ['沙田', 'Shatin'],
    estate: ['第一城', 'City One Shatin'],
    blocks: [
      ['28座', 'Block 28'],
      ['5座', 'Block 5'],
    ],
  },
  {
    area: ['新界', 'NT'],
    district: ['天水圍', 'Tin Shui Wai'],
    estate: ['嘉湖山莊', 'Kingswood Villas'],
    blocks: [
      ['6座', 'Tower 6'],
      ['第2座', 'Block 2'],
    ],
  },
  {
    area: ['九龍', 'Kowloon'],
    district: ['油塘', 'Yau Tong'],
    estate: ['油麗邨', 'Yau Lai Estate'],
    blocks: [
      ['雅麗樓', 'Nga Lai House'],
      ['盈麗樓', 'Ying Lai House'],
    ],
  },
]

const streets = [
  { area: ['香港', 'Hong Kong'], district: ['中環', 'Central'], street: ['德輔道中', 'Des Voeux Road Central'] },
  { area: ['香港', 'Hong Kong'], district: ['灣仔', 'Wan Chai'], street: ['軒尼詩道', 'Hennessy Road'] },
  { area: ['香港', 'Hong Kong'], district: ['北角', 'North Point'], street: ['英皇道', "King's Road"] },
  { area: ['九龍', 'Kowloon'], district: ['旺角', 'Mong Kok'], street: ['彌敦道', 'Nathan Road'] },
  { area: ['九龍', 'Kowloon'], district: ['深水埗', 'Sham Shui Po'], street: ['長沙灣道', 'Cheung Sha Wan Road'] },
  { area: ['九龍', 'Kowloon'], district: ['土瓜灣', 'To Kwa Wan'], street: ['馬頭圍道', 'Ma Tau Wai Road'] },
  { area: ['新界', 'New Territories'], district: ['荃灣', 'Tsuen Wan'], street: ['沙咀道', 'Sha Tsui Road'] },
  { area: ['新界', 'N.T.'], district: ['元朗', 'Yuen Long'], street: ['青山公路', 'Castle Peak Road'] },
  { area: ['香港', 'HK'], district: ['西環', 'Kennedy Town'], street: ['卑路乍街', 'Belcher’s Street'] },
  { area: ['九龍', 'Kln'], district: ['九龍城', 'Kowloon City'], street: ['獅子石道', 'Lion Rock Road'] },
] as const

const buildings = [
  ['恒豐大廈', 'Hang Fung Building'],
  ['利都樓', 'Lido Mansion'],
  ['海景閣', 'Sea View Court'],
  ['金輝商業中心', 'Golden Glory Commercial Centre'],
  ['安泰工業大廈', 'On Tai Industrial Building'],
] as const
const villages = [
  ['大埔', 'Tai Po', '林村', 'Lam Tsuen'],
  ['元朗', 'Yuen Long', '田心村', 'Tin Sam Tsuen'],
  ['西貢', 'Sai Kung', '蠔涌村', 'Ho Chung Village'],
  ['沙田', 'Sha Tin', '排頭村', 'Pai Tau Village'],
] as const

const chineseNumber = (floor: number): string => {
  const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(floor / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens] ?? '')}十`}${numerals[floor % 10] ?? ''}`
}

export function chineseAddress(random: Random): string {
  const floor = 1 + below(random, 38)
  const unit = String(1 + below(random, 28)).padStart(2, '0')
  const letter = pick(random, [...'ABCDEFGH'])
  const number = 1 + below(random, 680)
  const home = pick(random, estates)
  const road = pick(random, streets)
  const village = pick(random, villages)
  const block = pick(random, home.blocks)[0]
  const building = pick(random, buildings)[0]
  return pick(random, [
    `${home.area[0]}${home.district[0]}${home.estate[0]}${block}${floor}樓${unit}室`,
    `${home.district[0]}${home.estate[0]}${block}${floor}樓${letter}室`,
    `${home.district[0]}${home.estate[0]}${block}${floor}${unit}室`,
    `${home.estate[0]}${block}${floor}樓${unit}室`,
    `${home.estate[0]}${block}${chineseNumber(floor)}樓${letter}室`,
    `${home.district[0]} ${home.estate[0]} ${block} ${floor}樓 ${letter}室`,
    `${road.area[0]}${road.district[0]}${road.street[0]}${number}號${building}${floor}樓${letter}室`,
    `${road.district[0]}${road.street[0]}${number}號${floor}字樓${letter}室`,
    `${road.district[0]}${road.street[0]}${number}至${number + 6}號${building}${floor}樓`,
    `${road.street[0]}${number}號${building}地下${letter}舖`,
    `${road.street[0]}${number}號${floor}樓`,
    `新界${village[0]}${village[2]}${1 + below(random, 300)}號地下`,
    `${village[0]}${village[2]}${1 + below(random, 300)}號${pick(random, ['1', '2', '3'])}樓`,
  ])
}

export function englishAddress(random: Random): string {
  const floor = 1 + below(random, 38)
  const unit = String(1 + below(random, 28)).padStart(2, '0')
  const letter = pick(random, [...'ABCDEFGH'])
  const number = 1 + below(random, 680)
  const home = pick(random, estates)
  const road = pick(random, streets)
  const village = pick(random, villages)
  const block = pick(random, home.blocks)[1]
  const building = pick(random, buildings)[1]
  return pick(random, [
    `Flat ${letter}, ${floor}/F, ${block}, ${home.estate[1]}, ${home.district[1]}, ${home.area[1]}`,
    `Room ${floor}${unit}, ${block}, ${home.estate[1]}, ${home.district[1]}`,
    `Flat ${floor}${letter}, ${block}, ${home.estate[1]}`,
    `Rm ${unit}, ${floor}/F, ${block}, ${home.estate[1]}, ${home.district[1]}, ${home.area[1]}`,
    `Unit ${letter}, ${floor}/F, ${building}, ${number} ${road.street[1]}, ${road.district[1]}, ${road.area[1]}`,
    `${floor}/F, ${number} ${road.street[1]}, ${road.district[1]}`,
    `Flat ${floor}${letter}, ${building}, No. ${number} ${road.street[1]}, ${road.district[1]}, ${road.area[1]}`,
    `Shop ${letter}, G/F, ${number}-${number + 6} ${road.street[1]}, ${road.district[1]}`,
    `${number} ${road.street[1]}, ${road.district[1]}, ${road.area[1]}`,
    `G/F, ${1 + below(random, 300)} ${village[3]}, ${village[1]}, New Territories`,
  ])
}
