import { either, list } from '../view/plain.ts'

/**
 * Ministries and commissions of the country, which the press calls by names whose ends tell too little for a rule: a department (教育部門) and
 * a part (大部分) end alike. Bodies of a city are named by its pack.
 */
const ministries = list('財政部 商務部 教育部 科技部 工信部 外交部 交通部 農業部 發改委 國資委 衛健委')

export const shortPattern = new RegExp(`${either(ministries)}(?![门份分署队长])`, 'gu')
