/**
 * Cantonese as people spell it in Latin letters, for the words that orders against a model and long numbers are made of: Jyutping first,
 * then the spellings of those who never learnt it. Tones are left off; what is heard as one is spelt in several ways.
 */
const rows: readonly string[] = [
  '忽略 fat_leok fat_loek fat_luek fut_leuk',
  '無視 mou_si mo_si',
  '忘記 mong_gei mong_kei',
  '唔好理 m_hou_lei m_ho_lei mm_hou_lei ng_ho_lei',
  '唔使理 m_sai_lei m_sei_lei',
  '唔理 m_lei',
  '之前 zi_cin ji_chin zi_chin chi_chin',
  '以上 ji_soeng yi_seung ji_seung',
  '上面 soeng_min seung_min',
  '所有 so_jau so_yau',
  '嘅指令 ge_zi_ling ge_ji_ling',
  '指令 zi_ling ji_ling chi_ling',
  '指示 zi_si ji_si chi_si',
  '規則 kwai_zak kwai_jak',
  '限制 haan_zai han_jai haan_jai',
  '系統 hai_tung hei_tung',
  '提示 tai_si',
  '提示詞 tai_si_ci tai_si_chi',
  '密碼 mat_maa mat_ma',
  '講出 gong_ceot gong_chut gong_cheut',
  '話我知 waa_ngo_zi wa_ngo_ji',
  '話畀我聽 waa_bei_ngo_teng wa_bei_ngo_teng',
  '你而家係 nei_ji_gaa_hai lei_yi_ga_hai nei_yi_ga_hai',
  '你係 nei_hai lei_hai',
  '扮演 baan_jin ban_yin baan_yin',
  '扮 baan ban_zou',
  '冇限制 mou_haan_zai mo_han_jai',
  '安全 on_cyun on_chuen',
  '開發者 hoi_faat_ze hoi_fat_je',
  '模式 mou_sik mo_sik',
  '身份證 san_fan_zing san_fan_jing',
  '號碼 hou_maa ho_ma hou_ma',
  '電話 din_waa din_wa',
]

const numberRows: readonly string[] = [
  '0 ling',
  '1 jat yat',
  '2 ji yi',
  '3 saam sam',
  '4 sei',
  '5 ng',
  '6 luk look',
  '7 cat chat',
  '8 baat bat',
  '9 gau kau',
]

function read(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [means = '', ...spellings] = line.split(' ')
      return spellings.map((spelling) => [spelling.replaceAll('_', ' '), means] as const)
    }),
  )
}

/** Syllables with a space between them, and the Chinese that they spell. */
export const spelt = read(rows)
export const speltDigits = read(numberRows)
export const mostSyllables = 4

/** Syllables that are also words of English, or letters, and so call for nothing by themselves. */
const english = new Set([
  'm',
  'mm',
  'ng',
  'so',
  'on',
  'fat',
  'fut',
  'mat',
  'look',
  'chat',
  'cat',
  'bat',
  'sam',
  'ban',
  'ling',
  'gong',
  'long',
  'wa',
  'ma',
  'si',
  'han',
  'sei',
  'zou',
])

/** Syllables that may be part of what is spelt: where several stand near each other, it is looked for. */
export const tellingSyllables: ReadonlySet<string> = new Set(
  [...spelt.keys(), ...speltDigits.keys()]
    .flatMap((spelling) => spelling.split(' '))
    .filter((syllable) => !english.has(syllable)),
)
