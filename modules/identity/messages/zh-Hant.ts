export default {
  'name-wrong': '名稱要有 1 至 200 個字元。',
  'email-wrong': '電郵地址的寫法像 name@example.org。',
  'role-wrong': '請選一個角色；管理員管理所有計劃。',
  'mail.subject': '你的登入連結',
  'mail.text':
    '打開這條連結便可登入。它只能用一次，一小時內有效。\n\n{link}\n\n如果不是你要的，甚麼都不用做：沒有這條連結，誰也進不來。',
  'invitation.subject': '邀請你加入',
  'invitation.text':
    '有人邀請你在這項服務工作。打開這條連結便可進入。它只能用一次，一小時內有效；過後可在登入頁用這個地址再要一條。\n\n{link}',
} as const
