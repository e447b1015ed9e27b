/** What a word says of what stands beside it, as bits: one word may say several things. */
export const roles = {
  hkid: 1,
  passport: 1 << 1,
  homeReturn: 1 << 2,
  mainland: 1 << 3,
  phone: 1 << 4,
  fps: 1 << 5,
  bank: 1 << 6,
  card: 1 << 7,
  plate: 1 << 8,
  address: 1 << 9,
  /** A name follows: a label of a form, such as 姓名. */
  name: 1 << 10,
  /** A name may follow: 我叫, I am, Dear. */
  called: 1 << 11,
  /** Stands before a name and is no part of it: Mr. */
  titleBefore: 1 << 12,
  /** Stands after a name and is no part of it: 先生. */
  titleAfter: 1 << 13,
  /** What closes a letter: the next line is a name. */
  closing: 1 << 14,
  /** Numbers that are nobody's own: orders, flights, hotlines. */
  other: 1 << 15,
  /** 號, 樓, 室: the end of a piece of an address. */
  unit: 1 << 16,
  /** Flat, Block: the start of a piece of an address. */
  unitBefore: 1 << 17,
  /** People by what they are: 病人, applicant. A name may follow at once, or after a colon. */
  person: 1 << 18,
  /** A plate of the owner's own choice may follow. */
  ownPlate: 1 << 19,
  /** 編號, number: says what the word before says, and only alone that it is nobody's own. */
  generic: 1 << 20,
  /** Public lines: never a person's, whatever word stands before. */
  hotline: 1 << 21,
} as const

/** Roles that say what a number is. */
export const numberRoles =
  roles.hkid |
  roles.passport |
  roles.homeReturn |
  roles.mainland |
  roles.phone |
  roles.fps |
  roles.bank |
  roles.card |
  roles.plate |
  roles.other
/** Roles that say that a name is near. */
export const nameRoles = roles.name | roles.called | roles.titleBefore | roles.closing | roles.person
