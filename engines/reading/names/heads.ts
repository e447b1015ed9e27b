import { either, list } from '../view/plain.ts'

/** Words with which the name of an organisation ends in Chinese. The longest that fits is taken. */
const heads = list(`
  管理局 發展局 委員會 管理委員會 諮詢委員會 督導委員會 專責小組 工作小組 工作組 事務委員會 協調中心 研發中心 研究中心 服務中心
  辦公室 辦事處 公署 事務所 研究院 研發院 科學院 醫院 法院 大學 學院 書院 公司 集團 銀行 協會 學會 商會 總會 聯會 聯盟 基金會 理事會 校董會
  總商會 工會 議會 立法會 局 署 處 廳 出版社 通訊社 交易所 研究所 實驗室 博物館 機構管理局 教育大學 警務處 專員公署 科技園公司
`)

/** What ends with a head and names nobody: 結局, 到處, 有關當局, 各大學. */
const nobody = list(`
  結局 格局 布局 佈局 全局 大局 開局 時局 僵局 破局 騙局 飯局 賭局 到處 何處 各處 四處 好處 壞處 長處 益處 用處 難處 之處 此處 該處 深處 遠處 住處 處處
  出處 相處 懲處 客廳 餐廳 大廳 部署 簽署 聯署 有關當局 相關部門 本局 該署 該局 該處 該會 該公司 該大學 該中心 當局 各局 各署 各處 兩局 各大學 各公司
  上市公司 子公司 母公司 控股公司 初創公司 科技公司 私人公司 跨國公司 保險公司 大型公司 本地公司 海外公司 外國公司 內地公司 本地銀行 國際銀行 數字銀行 虛擬銀行
  中小型公司 新公司 大公司 小公司 一間公司 本地大學 海外大學 各間大學 公營醫院 私家醫院 公立醫院 私立醫院 本地醫院 園區公司 物業管理公司 管理公司 基金公司 券商公司
  公眾諮詢委員會 委員會 工作組 工作小組 管理委員會 諮詢委員會 督導委員會 專責小組 研究院 研究所 實驗室 基金會 辦公室 辦事處 協調中心 服務中心 研發中心 研究中心 警署 差館 世界局 局部 開局之年 社會 都會 議會上
`)

/** Words at which a name that is read backwards has begun: what joins, leads or acts. */
const starts = list(`
  由 與 和 或 向 在 於 為 的 是 將 會 已 正 把 被 獲 讓 令 使 以 並 亦 也 同 從 到 對 給 經 至 等 如 即 之 而 但 其 此 這 那 及 跟 連 就 指 稱 說 按 屬 了 着 著 個 間 所 家 名
  成立 設立 推出 委託 委任 邀請 要求 聯同 連同 協同 夥同 夥拍 聯合 透過 通過 根據 按照 支持 支援 協助 包括 例如 交由 撥款 注資 成為 加入 促請 促成 責成
  今年 去年 明年 昨日 今日 早前 日前 目前 現時 其後 此外 另外 同時 至於 隨後 其中 當中 近日 本月 上月 下月 最近 過去 未來 以及 還有 如果 因為 所以 不過 然而
  表示 指出 認為 透露 強調 宣布 公布 提到 建議 感謝 歡迎 批評 質疑 聽取 諮詢 預計 預期 期望 希望 作為 擔任 出任 前往 參觀 訪問 專訪 隸屬 附屬 旗下 轄下 有關 多個 各個 多間 數間 兩間 三間
  負責 統籌 主辦 承辦 合辦 協辦 機構 部門 要 可 不 每 各 該 本港 有 用 請 讓 派 分別 連續 繼續 積極 升格 改名 更名 轉為 改組 資助 委聘 聘請 任命 撥予 批予 交予 給予 參與
`)

export const headPattern = new RegExp(either(heads), 'gu')
export const nobodyPattern = new RegExp(`${either(nobody)}$`, 'u')
export const startPattern = new RegExp(`${either(starts)}$`, 'u')
/** 及, 與 and 和 also stand within names: 商務及經濟發展局. */
export const innerPattern = new RegExp(`${either(list('及 與 和 為 資助 支援 通過 服務 管理'))}$`, 'u')

/** English words with which such a name ends, or after which it goes on with “of”, “for” or “on”. */
export const englishHead =
  /\b(?:Department|Bureau|Authority|Council|Commission|Committee|Corporation|Company|Limited|Ltd|University|Institute|Institution|Board|Office|Agency|Association|Society|Foundation|Centre|Center|Bank|Group|Academy|College|Federation|Chamber|Ministry|Administration|Exchange|Hospital|Alliance|Taskforce|Task Force|Secretariat|Trust|Team)\b/g
