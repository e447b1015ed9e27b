export default {
  title: '審閱',
  lead: '要由人看過才顯示的內容都在這裏。你接納的每一項，都會連同你的姓名記錄下來。',
  'signed-in': '你現在的身份是 {name}。',
  me: '我的頁面',
  nothing: '這個伺服器還沒有要審閱的項目。',
} as const
