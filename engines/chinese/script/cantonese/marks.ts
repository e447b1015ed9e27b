/** One mark of colloquial Cantonese, and how strongly it speaks: 1 is enough by itself. */
export interface Mark {
  readonly pattern: RegExp
  readonly weight: number
}

/** Marks by their weight. Characters of Simplified typing stand beside those of Traditional. */
export const marks: readonly Mark[] = [
  { weight: 1, pattern: /[嘅咗喺冇佢啲嚟嘢咁嗰哋㗎咩喎噃瞓攞揾嗌攰諗谂睇乜冧嘥嬲啱嗮晒啩唞掂]/gu },
  {
    weight: 1,
    pattern: /唔(?!使命)|畀|俾|係[咪邊唔]|系咪|點[解樣算]|点[解样算]|幾[多時耐]|几[时耐]|邊[個度位]|边[个度位]/gu,
  },
  { weight: 0.6, pattern: /想問|想问|有得|[啦喇囉啫吖](?=$|[?？!！。，,\s])/gu },
  { weight: 0.5, pattern: /[呀呢](?=$|[?？!！。])|係(?!數|统|統)/gu },
]
