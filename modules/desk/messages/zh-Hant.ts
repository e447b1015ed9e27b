export default {
  title: '審閱',
  lead: '要由人看過才顯示的內容都在這裏。你接納的每一項，都會連同你的姓名記錄下來。',
  'signed-in': '你以 {name} 的身份進入，最多十二小時。',
  leave: '離開',
  nothing: '這個伺服器還沒有要審閱的項目。',
  'open.title': '以 {name} 的身份進入',
  'open.lead': '這條連結只供你一人使用：只能用一次，一小時內有效。進入後最多可停留十二小時。',
  'open.not-you': '如果你不是 {name}，請不要按下按鈕：接納的內容會記在這個姓名之下。',
  'open.button': '進入',
  'name-wrong': '姓名要有 1 至 200 個字元。',
} as const
