/** First two digits of a mainland identity number: the province. 81–83 are residence permits of Hong Kong, Macao and Taiwan people, 91 of foreigners. */
export const mainlandProvinces: ReadonlySet<number> = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
  64, 65, 71, 81, 82, 83, 91,
])
/** Short names of provinces, which open a mainland licence plate. */
export const provincesOnPlates = '京津滬渝冀豫雲遼黑湘皖魯新蘇浙贛鄂桂甘晉蒙陝吉閩貴粵青藏川寧瓊'
