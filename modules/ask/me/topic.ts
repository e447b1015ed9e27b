import { foldPlain } from '#engines/chinese'
import type { Party } from '#modules/packs'

/** Words that frame a question about oneself and name no field: what is left when they go is what it is about. Longest first. */
const frames =
  /(?:帮|比|畀)?(?:到|得)?(?:我哋|我们|我(?:间|個|个|嘅|的)?|本人|自己)|可唔可以|可不可以|可否|能不能|能否|可以|得唔得|有没有|有冇|是否|系咪|有(?:咩|乜嘢|乜|什么|甚么|哪些|边啲|啥)|(?:什么|甚么|哪些|哪个|哪项|边个|边啲|边样|咩|乜嘢|乜|啥)|申请(?:到|得)?|报名|参加|参与|加入|符合|资格|合资格|资助|津贴|计划|项目|措施|政策|支援|支持|优惠|福利|着数|帮手|帮助|帮忙|适合|想|要|请问|知道|了解|点样|怎样|如何|怎么|现在|而家|今年|政府|香港|预算案|财政|\bai\b|人工智能|人工智慧|呀|㗎|嘅|啲|咗|吗|呢|啊|吖|喎|的|了|系|是|有|会|同|和|及|与|在|俾|畀|攞|拿|用|做|得|到|去|都|先|就|个|间|家|\b(?:what|which|are|is|am|do|does|can|could|would|will|there|any|for|me|i|i'm|my|we|our|us|apply|join|eligible|qualify|schemes?|programmes?|programs?|measures?|grants?|funding|subsid(?:y|ies)|support|help|available|get|the|a|an|to|of|in|on|from|government|hong kong|have|has|as|how|want|need|please|should|take|use|with|and|or|open|be|run|runs|running|own|owns|owner|work|works|working|employ|employs|staff|people|years?|old|months?|who|someone|like|just|about|ai)\b|员工|雇员|伙计|岁|开(?=店|铺|公司)|经营/gu

/** What a question about oneself is about, once who asks and how one asks is taken out; empty where it asks for everything. */
export function topicOf(question: string, partyWords: readonly RegExp[], party: Party | undefined): string {
  const said = party === undefined ? [] : [party.label['zh-Hant'], party.label.en].map((label) => foldPlain(label))
  const folded = said.reduce((words, label) => words.replaceAll(label, ' '), foldPlain(question))
  const without = partyWords.reduce((words, kind) => words.replaceAll(new RegExp(kind.source, 'gu'), ' '), folded)
  return without
    .replaceAll(frames, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => (/\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 3))
    .join(' ')
}
