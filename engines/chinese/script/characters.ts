import { simplifications, traditionals, variants } from '../fold/dictionaries.ts'

/**
 * Characters that OpenCC's tables, which give only the usual counterpart, seem to leave to one script, and that both write:
 * 皇后, 公里, 准許, 制度 in Traditional; 乾隆, 瞭望 in Simplified (通用規範漢字表, 2013).
 */
const shared = new Set(
  '后里余于占游丑杰松斗谷干只面系台表了征范仆朴折舍冲郁辟向姜胡吁才致制准凶升卷合回困夸奸岩布幸御拼挂挽搜曲曾板栗核梁欲沈泛注涌淀溪炮烟皂秋筑累蒙蜡采霉韵千它岳弦彩托扣洒症迭酸乾瞭著藉徵於夥麼',
)
const shapes = new Set(variants.flatMap(({ to }) => to))
const written = {
  simplified: new Set(traditionals.map(({ from }) => from)),
  traditional: new Set(simplifications.map(({ from }) => from)),
}

/** Characters that Simplified writing does not use: OpenCC simplifies them. */
export const onlyTraditional: ReadonlySet<string> = new Set(
  simplifications
    .filter(({ from, to }) => to[0] !== from && !written.simplified.has(from) && !shared.has(from))
    .map(({ from }) => from),
)

/** Characters that Traditional writing does not use: they stand for another, and are no shape of Hong Kong's or Taiwan's own, as 温 is. */
export const onlySimplified: ReadonlySet<string> = new Set(
  traditionals
    .filter(
      ({ from, to }) => to[0] !== from && !shapes.has(from) && !written.traditional.has(from) && !shared.has(from),
    )
    .map(({ from }) => from),
)
