/** Which desks a reviewer finds at `/desk`. Edit this file to add one that a module serves. */
import type { DeskEntry } from '#modules/desk'
import { readingDesk } from '#modules/reading'

export const desks: readonly DeskEntry[] = [
  readingDesk,
  {
    href: '/desk/corrections',
    title: { 'zh-Hant': '讀者的更正', 'zh-Hans': '读者的更正', en: 'Corrections from readers' },
    about: {
      'zh-Hant': '讀者認為不對的答案和引文。',
      'zh-Hans': '读者认为不对的答案和引文。',
      en: 'Answers and quotes that readers say are wrong.',
    },
  },
]
