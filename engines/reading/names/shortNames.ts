import { either, list } from '../view/plain.ts'

/**
 * Bodies of the region and the country that the press calls by a short name with no telling end, so that no rule finds them. A pack adds those that
 * its own sources name; this list is a part of the language, as a glossary is, and decides nothing about any measure.
 */
const shortNames = list(
  '港鐵 馬會 房協 賽馬會 海關 天文台 律政司 中電 港燈 證監會 房委會 醫管局 貿發局 財政部 商務部 教育部 科技部 工信部 外交部 發改委 國資委 衛健委 網信辦 港澳辦 特首辦 城巴 九巴',
)

export const shortPattern = new RegExp(either(shortNames), 'gu')
