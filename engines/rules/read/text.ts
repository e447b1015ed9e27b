import { refuse, unknownKey, type Shape } from './shape.ts'

const LANGUAGES = ['zh-Hant', 'en', 'zh-Hans'] as const

/** A text in three languages; 简体 is made from 繁體 unless it is given. */
export const text: Shape = {
  schema: { $ref: '#/$defs/text' },
  read: (value, path, reading) => {
    if (value.kind !== 'map') {
      return refuse(reading, value.place, path, 'missing-language.map')
    }
    const given = new Map<string, string>()
    for (const [key, entry] of value.entries) {
      if (!LANGUAGES.some((language) => language === key)) {
        unknownKey(reading, entry.key, [...path, key], key, LANGUAGES)
      } else if (entry.value.kind === 'scalar' && typeof entry.value.value === 'string') {
        if (entry.value.value.trim() !== '') given.set(key, entry.value.value)
      } else if (entry.value.kind !== 'scalar' || entry.value.value !== undefined) {
        refuse(reading, entry.key, [...path, key], 'wrong-type.wording', { language: key })
        given.set(key, '?')
      }
    }
    const hant = given.get('zh-Hant')
    const en = given.get('en')
    for (const language of ['zh-Hant', 'en'] as const) {
      if (!given.has(language)) refuse(reading, value.place, path, 'missing-language', { language })
    }
    if (hant === undefined || en === undefined) return undefined
    return { 'zh-Hant': hant, 'zh-Hans': given.get('zh-Hans') ?? reading.simplify(hant), en }
  },
}

export const TEXT_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['zh-Hant', 'en'],
  properties: {
    'zh-Hant': { type: 'string', pattern: '\\S' },
    'zh-Hans': { type: 'string', pattern: '\\S' },
    en: { type: 'string', pattern: '\\S' },
  },
} as const
