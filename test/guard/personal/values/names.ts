import { pick, type Random } from '../../../../bench/rules/random.ts'

/** A surname and its usual Hong Kong spelling. */
const surnames = [
  ['陳', 'Chan'],
  ['李', 'Lee'],
  ['黃', 'Wong'],
  ['張', 'Cheung'],
  ['梁', 'Leung'],
  ['林', 'Lam'],
  ['吳', 'Ng'],
  ['劉', 'Lau'],
  ['鄭', 'Cheng'],
  ['何', 'Ho'],
  ['周', 'Chow'],
  ['葉', 'Yip'],
  ['郭', 'Kwok'],
  ['鄧', 'Tang'],
  ['馮', 'Fung'],
  ['曾', 'Tsang'],
  ['謝', 'Tse'],
  ['羅', 'Law'],
  ['徐', 'Tsui'],
  ['蔡', 'Choi'],
  ['潘', 'Poon'],
  ['袁', 'Yuen'],
  ['余', 'Yu'],
  ['許', 'Hui'],
  ['蘇', 'So'],
  ['鍾', 'Chung'],
  ['盧', 'Lo'],
  ['譚', 'Tam'],
  ['麥', 'Mak'],
  ['方', 'Fong'],
  ['邱', 'Yau'],
  ['歐陽', 'Au Yeung'],
  ['司徒', 'Szeto'],
  ['伍', 'Ng'],
  ['屈', 'Wat'],
] as const

/** One character of a given name and its spelling. */
const syllables = [
  ['家', 'Ka'],
  ['文', 'Man'],
  ['志', 'Chi'],
  ['明', 'Ming'],
  ['偉', 'Wai'],
  ['俊', 'Chun'],
  ['詠', 'Wing'],
  ['琪', 'Ki'],
  ['嘉', 'Ka'],
  ['欣', 'Yan'],
  ['美', 'Mei'],
  ['玲', 'Ling'],
  ['國', 'Kwok'],
  ['強', 'Keung'],
  ['小', 'Siu'],
  ['燕', 'Yin'],
  ['穎', 'Wing'],
  ['詩', 'Sze'],
  ['健', 'Kin'],
  ['輝', 'Fai'],
  ['麗', 'Lai'],
  ['珍', 'Chun'],
  ['浩', 'Ho'],
  ['然', 'Yin'],
  ['子', 'Tsz'],
  ['軒', 'Hin'],
  ['敏', 'Man'],
  ['儀', 'Yee'],
  ['德', 'Tak'],
  ['華', 'Wah'],
  ['慧', 'Wai'],
  ['芬', 'Fan'],
  ['耀', 'Yiu'],
  ['東', 'Tung'],
  ['淑', 'Suk'],
  ['貞', 'Ching'],
  ['梓', 'Tsz'],
  ['晴', 'Ching'],
  ['樂', 'Lok'],
  ['恩', 'Yan'],
] as const

const englishNames = [
  'Peter',
  'Mandy',
  'Kelvin',
  'Carmen',
  'Jason',
  'Fiona',
  'Ricky',
  'Winnie',
  'Eric',
  'Joyce',
  'Terence',
  'Queenie',
  'Alan',
  'Cherry',
  'Benny',
  'Yvonne',
  'Raymond',
  'Priscilla',
  'Dickson',
  'Ivy',
] as const

export function chineseName(random: Random): string {
  const [surname] = pick(random, surnames)
  const given =
    pick(random, [1, 2, 2, 2, 2, 2, 2]) === 1
      ? [pick(random, syllables)]
      : [pick(random, syllables), pick(random, syllables)]
  return `${surname}${given.map(([character]) => character).join('')}`
}

export function romanisedName(random: Random): string {
  const [, surname] = pick(random, surnames)
  const first = pick(random, syllables)[1]
  const second = pick(random, syllables)[1]
  const english = pick(random, englishNames)
  return pick(random, [
    `${surname} ${first} ${second}`,
    `${surname.toUpperCase()} ${first} ${second}`,
    `${surname} ${first}-${second.toLowerCase()}`,
    `${surname.toUpperCase()} ${first}-${second.toLowerCase()}`,
    `${first} ${second} ${surname}`,
    `${english} ${surname}`,
    `${english} ${surname}`,
    `${english} ${surname} ${first} ${second}`,
    `${english} ${surname.toUpperCase()} ${first}-${second.toLowerCase()}`,
    `${surname} ${first} ${second} ${english}`,
  ])
}

/** As a register of names has it, surname first and a comma after it. */
export function listedName(random: Random): string {
  const [, surname] = pick(random, surnames)
  const given = `${pick(random, syllables)[1]} ${pick(random, syllables)[1]}`
  return pick(random, [`${surname}, ${given}`, `${surname.toUpperCase()}, ${given}`, romanisedName(random)])
}

const mailHosts = [
  'gmail.com',
  'yahoo.com.hk',
  'outlook.com',
  'hotmail.com',
  'netvigator.com',
  'qq.com',
  'example.edu.hk',
  'icloud.com',
  'mail.example.org',
  'abc-trading.com.hk',
] as const

export function email(random: Random): string {
  const [, surname] = pick(random, surnames)
  const english = pick(random, englishNames).toLowerCase()
  const family = surname.toLowerCase().replaceAll(' ', '')
  const number = Math.floor(random() * 1_000)
  const host = pick(random, mailHosts)
  return pick(random, [
    `${english}.${family}@${host}`,
    `${english}${family}${number}@${host}`,
    `${family}_${english}@${host}`,
    `${english.charAt(0)}${family}${number}@${host}`,
    `${english}.${family}+school@${host}`,
    `${english.toUpperCase()}.${family.toUpperCase()}@${host}`,
  ])
}
