import { either, list, plainOf } from '../view/plain.ts'

/** Words with which the name of an organisation ends in Chinese. The longest that fits is taken. */
const heads = list(`
  管理局 發展局 委員會 管理委員會 諮詢委員會 督導委員會 專責小組 工作小組 工作組 專班 事務委員會 協調中心 研發中心 研究中心 服務中心
  辦公室 辦事處 公署 事務所 研究院 研發院 科學院 醫院 法院 大學 學院 書院 公司 集團 銀行 協會 學會 商會 總會 聯會 聯盟 基金會 基金 理事會 校董會
  總商會 工會 議會 立法會 局 署 處 廳 出版社 通訊社 聯交所 交易所 研究所 實驗室 博物館 專員公署 科技園公司 院校聯盟 應科院 科研院 管理處 警務處 衞生部 信息化部 生態環境部 交通運輸部 建設部 電訊公司 委會 諮會 資會 監會 管會 規會 評會 廠商會 工聯會 科院 研院 發院
  海關 寬頻 地產 置業 置地 檢定所 檢測所 化驗所 管理組 分會 公會 協進會 促進會 聯席會議 信託基金 保險公司 交易中心 結算公司 科學園 廣播公司 政策組 改革委 科技園 電力公司 電訊 航空 巴士 控股
`)

/** Endings of words that end with a head and name nobody: 結局, 到處, 部署. */
const ordinary = list(`
  拆局 結局 格局 布局 佈局 全局 大局 開局 時局 僵局 破局 騙局 飯局 賭局 到處 何處 各處 四處 好處 壞處 長處 益處 用處 難處 之處 此處 深處 遠處 住處 處處 出處 相處
  展廳 音樂廳 宴會廳 懲處 客廳 餐廳 大廳 部署 簽署 聯署 議會上 警署 世界局 高處 低處 首處 末處 一處 兩處 三處 多處 數處 某處 電動巴士 穿梭巴士 專線巴士 雙層巴士 氫能巴士 商業航空 民用航空 低空航空
  退休基金 投資基金 對沖基金 配套基金 專項基金 種子基金 創投基金 互惠基金 私募基金 主權基金
`)

/** Names that are no more than what a body is, and what may stand before them. */
const classes = list(`
  委員會 管理委員會 諮詢委員會 督導委員會 專責小組 工作小組 工作組 事務委員會 研究院 研究所 研發院 實驗室 基金會 基金 辦公室 辦事處 協調中心 服務中心 研發中心 研究中心 專班
  當局 本局 該署 該局 該處 該會 該公司 該大學 該中心 各局 各署 各處 兩局 兩署 本署 局方 有關當局 技能局 議會 管理局 管理處 警方 科技園 電訊 航空 巴士 控股
  上市公司 子公司 母公司 控股公司 初創公司 科技公司 保險公司 管理公司 基金公司 券商公司 工程公司 物流公司 食品公司 創科公司 顧問公司 投資公司 公司 大學 銀行 醫院 學院 集團 商會 協會
  數字銀行 虛擬銀行 商業銀行 發鈔銀行 園區公司 零售銀行 電力公司 電訊公司 物業管理公司
`)
const sorts = list(
  '新 大 小 中小型 大型 本地 海外 外國 內地 國際 私人 私家 私立 公營 公立 跨國 主要 一般 傳統 其他 相關 頂尖 知名 龍頭 多間 各間 兩間 三間 全球 首個 首間',
)

/** Words at which a name that is read backwards has begun: what joins, leads or acts. */
const starts = list(`
  由 與 和 或 向 在 於 為 的 是 將 會 已 正 把 被 獲 讓 令 使 以 並 亦 也 同 從 到 對 給 經 至 等 如 即 之 而 但 其 此 這 那 及 跟 連 就 指 稱 說 按 屬 了 着 著 叫 促 料 稱 來自
  成立 設立 推出 委託 委任 邀請 要求 聯同 連同 協同 夥同 夥拍 聯合 透過 通過 根據 按照 支持 支援 協助 包括 例如 交由 撥款 注資 成為 加入 促請 促成 責成 交給 撥給 動用 運用 利用
  今年 去年 明年 昨日 今日 早前 日前 目前 現時 其後 此外 另外 同時 至於 隨後 其中 當中 近日 本月 上月 下月 最近 過去 未來 以及 還有 如果 因為 所以 不過 然而 翌年 當時
  表示 指出 認為 透露 強調 宣布 公布 提到 建議 感謝 歡迎 批評 質疑 聽取 諮詢 預計 預期 期望 希望 作為 擔任 出任 前往 參觀 訪問 專訪 隸屬 附屬 旗下 轄下 有關 多個 各個 多間 數間 兩間 三間
  負責 統籌 主辦 承辦 合辦 協辦 機構 部門 要 可 不 每 各 該 本港 有 用 請 派 分別 連續 繼續 積極 升格 改名 更名 轉為 改組 資助 委聘 聘請 任命 撥予 批予 交予 給予 參與 呼籲 敦促 特區 亦有 當地
  夥 料 籌組 籌建 組成 組建 興建 改為 億元 萬元 港元 人民幣 係 喺 俾 畀 嘅 咁 啲 佢 咗 緊 話 攞 嗰 埋 同埋 收咗
`)

/** Words in which such a beginning stands as a part: 財[經]事務, 社[會]福利, 生產力[促]進. */
const wholes = list(`
  經濟 財經 神經 社會 機會 都會 議會 國會 平等 就業 有限 國有 公有 有機 可持續 許可 促進 按揭 資料 物料 自由 應用 信用 公用 商用 民用 軍用 需要 重要 必要 共同 合同 附屬 金屬 直屬
  大使 供給 公正 懲教 司令 和平 即時 存在 將軍澳 方向 將來 不動產 使用 用戶 對外 對沖 等級 同鄉 正義 請願 從業 說明 連鎖 在職 在線 在學 為民 給水 派出 以太 指數 不銹 和諧 浸會 會計 會展 會議 正生 至善 同心 至誠 可觀 可靠
`)
const whole = new Set(wholes.map(plainOf))

/** Whether the one character before `at` is part of a longer word. */
export function isInWord(plain: string, at: number): boolean {
  for (let length = 2; length <= 3; length++) {
    for (let from = at - length; from < at; from++) {
      if (from >= 0 && whole.has(plain.slice(from, from + length))) return true
    }
  }
  return false
}

/** Letters that stand for no body. */
const plainLetters = list(
  'AI IT SME SMES GDP HKT AM PM US UK EU CEO API GPU CPU LLM STEM STEAM R&D ESG HK HKD RMB USD CNY IPO IP ICT Q&A LCQ FAQ TV ID PDF NGO PHD MBA UN GBA CT MRI X-RAY VR AR QR OK CCTV DNA LED PC APP GENAI FY KPI VIP COVID HKSAR SAR BUD WEB III II IV EV',
)
const acronyms = new Set(plainLetters)
export const isAcronym = (letters: string): boolean => !acronyms.has(letters)

export const headPattern = new RegExp(either(heads), 'gu')
export const ordinaryPattern = new RegExp(`${either(ordinary)}$`, 'u')
export const classPattern = new RegExp(`^${either(sorts)}*${either(classes)}$`, 'u')
/** A number with its measure word, before what is no name then: 三間發鈔銀行. */
export const countedPattern = /(?:[0-9一二三四五六七八九十百千两兩数多几每各][个间家所]|各大?)$/u
/** A word that begins a name, or a number with its measure word. */
export const startPattern = new RegExp(
  `(?:${either(starts)}|[0-9一二三四五六七八九十百千兩两数多几每各首][个间家名所項项条部辆班架艘份宗位栋座套台])$`,
  'u',
)
/** 及, 與 and the like also stand within names: 商務及經濟發展局, 大學教育資助委員會. */
export const innerPattern = new RegExp(`${either(list('及 與 和 為 資助 支援 通過 服務 管理'))}$`, 'u')
/** What follows a head and makes it part of another word: 局面, 處理, 大學生, 公司債. */
export const otherWord =
  /局(?:面|部|势|限)|处(?:理|境|方|罚|置|于|分|女|世|事)|大学(?:生|教育)|公司(?:债|法|化)|院校|银行(?:业|家|体)|基金(?:会|经理|管理|公司|规模|单位|投资者|业)|学院派|法院判|署(?:名|理)|厅堂/uy

/** Offices of a government that a person holds, and that are named without a body. */
export const highPost =
  /(?:行政长官|(?:财政|政务|律政)司司长|\bchief executive\b(?! officer)|\bfinancial secretary\b)/gu

/** English words with which such a name ends, or after which it goes on with “of”, “for” or “on”. */
export const englishHead =
  /\b(?:Department|Bureau|Authority|Council|Commission|Committee|Corporation|Company|Limited|Ltd|University|Institute|Institution|Board|Office|Agency|Association|Society|Foundation|Fund|Bank|Group|Academy|College|Federation|Chamber|Ministry|Administration|Exchange|Hospital|Alliance|Taskforce|Task Force|Secretariat|Trust|Club|Museum|Observatory|Ombudsman|Holdings|Inc|Plc|Union|Force|Railway|Library|Parks|Hub|Division|Branch|Centre|Center|Laboratory|Laboratories|Airways|Corp)\b/g
