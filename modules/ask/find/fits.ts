import { foldPlain, type Slot } from '#engines/chinese'

const digits = String.raw`(?:\d[\d,. ]*|[一二两三四五六七八九十百千零〇]+)`
/** Stand in folded form. */
const tokens: Readonly<Partial<Record<Slot, RegExp>>> = {
  'how-much': new RegExp(
    String.raw`${digits}\s*(?:多|余)?(?:万|亿|百|千)*(?:港?元|蚊|块|美元|%|倍|平方|pflops|公里|million|billion)|\$\s*\d|${digits}(?:万|亿)`,
    'u',
  ),
  'how-many': new RegExp(
    String.raw`\d|[一二两三四五六七八九十百千]+(?:多|余|几)?(?:个|间|名|家|条|宗|人|项|所|年|月|成|大|届|期|位|款|类|种)`,
    'u',
  ),
  when: /\d{4}\s*年|[12]\d{3}\s*[/-]\s*\d{2}|[今明去前后]年|[本上下]月|上半年|下半年|年[内底中]|第?[一二三四1-4]季|季度|\d+\s*(?:年|月|日)|[一二三四五六七八九十]+年|即将|短期内|稍后|日内|起|于/u,
  who: /[局署处院会府部司长公司银行大学校长机构学院中心专家团队办]|[a-z]{3,}/u,
  where: /[区市园楼路街村岛角湾环岭朗洲中心国港]/u,
}

/** Whether words hold a token of a kind that one of the slots asks for. */
export function fits(words: string, slots: readonly Slot[]): boolean {
  const folded = foldPlain(words)
  return slots.some((slot) => tokens[slot]?.test(folded) === true)
}
