export default {
  'way.about.person': '在對方那裏確認你的身份，然後回到這裏。',
  'way.about.company': '供代表企業辦事的人使用：對方會確認是哪一家企業，並提供有關的登記資料。',
  'wait.title': '正在等候{provider}',
  'wait.lead': '請打開{provider}的應用程式，選擇是否讓所列的資料填到這裏。',
  'wait.self': '本頁每隔數秒會自行再查看。',
  'wait.look': '立即再看',
  'wait.without': '不提供資料，繼續',
  'wait.without.about': '所有資料日後都可以自行填寫。',
} as const
