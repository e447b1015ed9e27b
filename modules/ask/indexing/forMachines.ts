/**
 * Words that speak to a language model and not to a reader: “ignore all previous instructions”, 忽略以上指示. A sentence with them is
 * text like any other on its source's page, but it is neither searched nor given to a model, so that planting one changes no answer.
 */
const patterns: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|other|your|these)\b.{0,40}\b(?:instruction|prompt|rule|message|context|direction|source|passage|question)/i,
  /\b(?:system|developer|assistant)\s*(?:prompt|message|instruction)s?\b\s*[:：]/i,
  /<\/?\s*(?:system|assistant|instructions?|im_start|im_end)\b|\[\/?INST\]|<\|/i,
  /\b(?:you are|act as|pretend to be|as)\s+(?:now\s+)?(?:an?\s+|the\s+)?(?:AI|language model|assistant|chatbot|LLM|DAN)\b/i,
  /\b(?:AI|language model|assistant|chatbot|LLM)s?\b.{0,30}\b(?:must|should|shall|has to|have to|is to)\b.{0,60}\b(?:answer|reply|respond|output|cite|quote|say|print|return|choose|select|rank)/i,
  /\b(?:answer|reply|respond|output|cite|quote|return|choose|select)\b.{0,20}\b(?:only|always|exactly|instead)\b.{0,60}\b(?:question|answer|span|quote|passage|this|with)/i,
  /(?:忽略|無視|无视|忘記|忘记|不要理會|不要理会|唔好理|推翻|覆蓋|覆盖).{0,16}(?:指示|指令|提示|規則|规则|要求|設定|设定|命令|問題|问题|來源|来源)/u,
  /(?:系統|系统|開發者|开发者)(?:提示|指令|訊息|消息)\s*[:：]/u,
  /(?:你|妳|您)(?:現在|现在|係|系|是|而家|將|将)?(?:是|係|作為|作为|扮演)(?:一個|一个|個|个)?.{0,8}(?:AI|人工智能|語言模型|语言模型|聊天機械人|聊天机器人|助手|助理)/iu,
  /(?:請|请|必須|必须|應|应|只可|只能|一律)(?:你)?.{0,6}(?:回答|回覆|回复|輸出|输出|引用|選擇|选择|改答|答)(?:所有|任何|每個|每个|一切|以下|本句|此句|這句|这句|用戶|用户).{0,24}/u,
  /(?:AI|人工智能|語言模型|语言模型|聊天機械人|聊天机器人|助手).{0,2}(?:務必|务必|一定要|請你|请你).{0,4}(?:輸出|输出|回答|回覆|回复|引用|聲稱|声称)/iu,
  /(?:唔好|唔使|咪|不要|不必|別|别)(?:再)?(?:理會|理会|理|睇)(?:上面|以上|上述|上文|之前|先前|前面|頭先|剛才|刚才)/u,
  /(?:你|妳)(?:要|就要|一定要)(?:話畀|話俾|講畀|講俾)(?:人|人哋|用戶|讀者|大家|佢哋)(?:聽|知)/u,
]

/** Whether a sentence gives orders to a program that reads it. */
export const isForMachines = (sentence: string): boolean => patterns.some((pattern) => pattern.test(sentence))
