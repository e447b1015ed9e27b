/** Plain sentences of our own in each language, with the numbers and names that such text has. Repeated in an order drawn by seed. */
const english = [
  'Please help me draft a polite reply to the landlord about the leaking tap in the kitchen.',
  'The school library opens at nine and closes at half past six on weekdays, except on public holidays.',
  'Could you explain how the subsidy is worked out for a firm with twelve employees and two branches?',
  'Our meeting of 14 March 2025 agreed on three points, and the minutes were sent round the next day.',
  'Write a short story about a ferry captain who collects maps of islands that nobody has visited.',
  'The report says that spending rose by 4.2 per cent to $1,250 million, mostly on training places.',
  'I have tried turning it off and on again, but the printer on the third floor still shows an error.',
  'What is the difference between a grant, a loan and a guarantee, and which of them must be paid back?',
]
const traditional = [
  '請問申請這項資助需要準備哪些文件，審批一般需時多久？',
  '本校圖書館逢星期一至五上午九時開放，公眾假期休息，查詢可致電校務處。',
  '根據計劃，每間合資格企業最多可獲五十萬元，用於購置設備及培訓員工。',
  '會議於二零二五年三月十四日舉行，與會者就三項建議達成共識，紀錄已於翌日發送。',
  '請以「未來的渡輪」為題，寫一篇不少於六百字的文章，並說明你的看法。',
  '報告指出，去年開支上升4.2%，主要由於增加培訓名額及改善設施。',
  '系統提示文件格式不正確，請檢查後重新上載，或與技術支援人員聯絡。',
]
const cantonese = [
  '我想問下點樣申請呢個計劃，要交啲咩文件呀？唔該晒。',
  '噚日打咗去問，佢話要等兩個禮拜先有消息，真係好煩。',
  '我間舖頭得三個人，可唔可以攞嗰筆錢嚟買部電腦？',
  '小朋友聽日要交功課，你幫我睇下佢篇作文有冇錯字啦。',
  '部印表機成日話冇紙，但係我明明啱啱加咗，搞到我返唔到工。',
  '你識唔識煮番茄炒蛋？要落幾多糖先至唔會太酸？',
]

export const languages = {
  english,
  'traditional-chinese': traditional,
  cantonese,
  mixed: [...english, ...traditional, ...cantonese].map((sentence, index) =>
    index % 3 === 0 ? `${sentence} OK la, thanks! ` : sentence,
  ),
} as const

/** At least `length` code units of sentences. */
export function textOf(sentences: readonly string[], random: () => number, length: number): string {
  const parts: string[] = []
  for (let written = 0; written < length;) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? ''
    parts.push(sentence, random() < 0.2 ? '\n' : ' ')
    written += sentence.length + 1
  }
  return parts.join('').slice(0, length)
}
