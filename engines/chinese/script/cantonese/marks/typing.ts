import type { Marks } from './mark.ts'

/**
 * Cantonese as it is typed without its characters, matched on the text as written, since a capital or 係 says something: letters
 * for finals (la, ar, ge), d for 啲, 5 for 唔, 果 for 嗰, 野 for 嘢, 左 for 咗, 吾 for 唔.
 */
export const typing: readonly Marks[] = [
  {
    weight: 1.1,
    patterns: [
      '[呢嗰果有好快平早多少易大細靚][dD](?=[\\u4e00-\\u9fff?？!！。，\\s]|$)(?<!維他命[dD])',
      '(?<![0-9０-９.])[5５](?:該|該晒|係|知|使(?!用|得|命|者)|識|洗|驚|記得|緊要)(?![0-9])',
      '(?<=[\\u4e00-\\u9fff])\\s?(?:ga|ge|la|lah|laa|ar|arr|wor|wo|lor|lo|jor|jo|gar|tim|ma)(?=$|[\\s?？!！。，~])',
      '(?<![如結效成水青蘋後因])果(?:個|D|d|度|陣|邊|隻|啲|日(?!前|後))(?!人)',
      '[食做講買份句件樣咩乜玩搞dD啲]野(?![心生外蠻獸性餐炊豬狗])',
      '吾(?:該|係|知|使|好意思|識|緊要)',
      'm4(?:goi)?|[dD]o[ -]?je',
    ],
  },
  {
    weight: 0.8,
    patterns: [
      '(?<=[\\u4e00-\\u9fff])d(?=[\\u4e00-\\u9fff])',
      '[食做買睇去走派交報過收批請教考讀用]左(?![右邊边手側侧派上下翼轉转膝腳脚臂眼耳舵膀鄰邻鍵键撇])',
    ],
  },
  {
    weight: 0.55,
    patterns: [
      '(?<![關聯體维維])係(?!數|数|於|于|受|屬|属|指|由|為|为|因|經|经|以|按|依|根|本案|該)(?<!此係|均係|乃係|確係|實係|概係|純係|亦係|皆係|查.{0,6}係)',
    ],
  },
]
