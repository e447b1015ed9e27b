import { below, pick, type Random } from '../../../../bench/rules/random.ts'
import { digits } from './digits.ts'
import { wrongHkid, wrongMainlandId } from './identity.ts'
import { wrongCard } from './numbers.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const among =
  (...items: readonly string[]) =>
  (random: Random): string =>
    pick(random, items)

/** What looks like personal data and is none. The words around each, in the templates, say what it is. */
export const decoys = {
  hkid: wrongHkid,
  mainlandId: wrongMainlandId,
  card: wrongCard,
  invoice: (random: Random) =>
    pick(random, [
      `INV-${digits(random, 4)}-${digits(random, 5)}`,
      `6${digits(random, 7)}`,
      `A${digits(random, 7)}`,
      `HK${digits(random, 10)}`,
    ]),
  order: (random: Random) =>
    pick(random, [
      `9${digits(random, 7)}`,
      `ORD${digits(random, 10)}`,
      `#${digits(random, 6)}`,
      `2${digits(random, 3)}-${digits(random, 4)}-${digits(random, 4)}`,
    ]),
  tracking: (random: Random) =>
    pick(random, [`SF${digits(random, 13)}`, `RR${digits(random, 9)}HK`, `${digits(random, 12)}`]),
  flight: (random: Random) =>
    `${pick(random, ['CX', 'UO', 'HX', 'BR', 'KA', 'CZ', 'MU'])}${pick(random, ['', ' '])}${100 + below(random, 900)}`,
  bus: among('968X', '2A', '104', 'N691', '74X', 'A43P', 'E33', '276B', '101', 'B1'),
  date: (random: Random) =>
    pick(random, [
      `${1990 + below(random, 40)}年${1 + below(random, 12)}月${1 + below(random, 28)}日`,
      `${1990 + below(random, 40)}-${two(1 + below(random, 12))}-${two(1 + below(random, 28))}`,
      `20${two(below(random, 30))}${two(1 + below(random, 12))}${two(1 + below(random, 28))}`,
      `${two(1 + below(random, 28))}/${two(1 + below(random, 12))}/20${two(below(random, 30))}`,
    ]),
  amount: (random: Random) =>
    pick(random, [
      `HK$${1 + below(random, 98)},${digits(random, 3)},${digits(random, 3)}`,
      `$${1 + below(random, 98)}${digits(random, 6)}`,
      `${1 + below(random, 98)},${digits(random, 3)}.50`,
      `港幣${3 + below(random, 6)}${digits(random, 7)}元`,
    ]),
  stock: among('0700.HK', '00005', '2800', '9988.HK', '03690', 'HSI 25321', '1211', '00388.HK'),
  hotline: among('1823', '999', '18222', '2111', '18281', '992', '1878 333', '183 1900', '1833 019'),
  district: among('深水埗', '沙田', '觀塘', '將軍澳', '灣仔', '元朗', '離島', '油尖旺', '大埔'),
  districtEn: among(
    'Sham Shui Po',
    'Sha Tin',
    'Kwun Tong',
    'Wan Chai',
    'Yuen Long',
    'the Islands',
    'Tai Po',
    'Mong Kok',
  ),
  street: among('彌敦道', '軒尼詩道', '女人街', '廟街', '皇后大道東', '英皇道', '亞皆老街', '龍和道'),
  streetEn: among('Nathan Road', 'Hennessy Road', 'Temple Street', "Queen's Road East", "King's Road", 'Argyle Street'),
  office: among('行政長官', '財政司司長', '教育局局長', '私隱專員', '警務處處長', '房屋委員會', '數字政策辦公室'),
  officeEn: among(
    'the Chief Executive',
    'the Financial Secretary',
    'the Privacy Commissioner',
    'the Secretary for Education',
    'the Housing Authority',
  ),
  figure: among('孫中山', '李小龍', '金庸', '梅艷芳', '愛因斯坦', '莎士比亞', '岳飛', '諸葛亮'),
  figureEn: among('Albert Einstein', 'William Shakespeare', 'Alan Turing', 'Isaac Newton', 'Florence Nightingale'),
  reference: (random: Random) =>
    pick(random, [
      `(${below(random, 90)}) in EDB/${digits(random, 4)}/24`,
      `TN${digits(random, 8)}`,
      `REF: ${digits(random, 8)}`,
      `CB(2)${digits(random, 4)}/2025`,
    ]),
  isbn: (random: Random) => `978-962-${digits(random, 3)}-${digits(random, 3)}-${digits(random, 1)}`,
  code: (random: Random) => digits(random, 6),
  model: among('A380', 'RTX 4090', 'iPhone 15', 'SM-G991B', 'ISO 27001', 'GB 11643', 'RFC 9110', 'H100', 'M4'),
  percent: (random: Random) => `${below(random, 99)}.${below(random, 9)}%`,
} satisfies Readonly<Record<string, (random: Random) => string>>
