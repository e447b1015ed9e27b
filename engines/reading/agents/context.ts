import { either, list } from '../view/plain.ts'

/** Who is asked to see to something, as tables and lists say: 負責部門：教育局. */
export const charged = new RegExp(
  `${either(list('負責 主辦 統籌 承辦 推行 執行 牽頭 主管 主導 協調'))}${either(list('機構 部門 單位 政策局 局 者 方 人'))}?[:： ]*$`,
  'u',
)
/** A body that is made, or made into another, some words before its name: 將成立並親自主持某某, 升格某某為. */
export const madeBefore = new RegExp(
  `${either(list('成立 設立 籌組 組成 組建 籌建 合組'))}[^,，。]{0,24}$|${either(list('升格 改名 更名 轉型 改組 重組'))}[^,，。]{0,16}[为作成][「『]?$`,
  'u',
)
/** Who comes after these is named as a source of words or figures. */
export const citedAfter = new RegExp(
  `${either(list('參考 來源 資料來源 數據來源 引自 摘自 根據 據 引述'))}[:：「『]*$`,
  'u',
)
/** What one is to a measure, standing before the name: 營辦商某某, 監管機構某某. */
export const inPart = new RegExp(
  `${either(list('營辦商 承辦商 營運商 發展商 監管機構 承建商 主辦方 合作夥伴 資助機構 供應商 贊助商 營辦機構 主辦機構 承辦機構 營辦團體 統籌部門 負責部門'))}(?:包括|为|是|有)?[「『]?$`,
  'u',
)
/** By whose leave or help something is done: 在某某支持下. */
export const underCare = /^的?(?:支持|资助|监督|协助|主持|牵头|统筹|领导|指导|拨款|批准|同意|赞助)[^,，。]{0,6}下/u
/** What is done under a fund: 創新及科技基金下開設. */
export const underFund = /^下(?!跌|降|调)/u
/** What those do who are named with another: 與機管局及各酒店合作. */
export const cooperates = new RegExp(
  `^[^,，。]{0,20}?${either(list('商討 商議 磋商 洽談 合作 合辦 協作 攜手 聯手 簽署 簽訂 共同 合資 聯合'))}`,
  'u',
)
/** What is somebody's, save what says nothing of what they run: 醫管局的藥房, but not 教育局的數據 or 委員會的成效. */
export const has = new RegExp(
  `^[的嘅之](?!${either(list('成效 組成 成立 數據 數字 資料 統計 報告 調查 估計 說法 意見 看法 立場 回覆 回應 發言 官員 人員 角色 名義 名單 要求 批評 建議 支持 努力 代表 教授 學者 講師 主席 總裁 會長 團隊成員 消息 網站 總部 大樓 旁 旁邊 對面 附近 地址 前身 同意 批准 許可 身份 歷史 規模 目標 決定 做法 態度 信心 期望 一員 成員 例子 經驗 文件 公告 聲明 說明'))})\\p{Script=Han}{2}`,
  'u',
)
/** What belongs to a body: 勞工處轄下. */
export const owns = /^(?:辖下|旗下|属下|名下)/u
/** What follows a name and makes it describe the next word: 政府部門, 教育局官員. */
export const describes = new RegExp(
  `^${either(list('部門 內部 高層 官員 人員 發言人 消息 代表 網站 資料 數據 文件 總部 大樓 教授 學者 學生 政策 開支 收入 財政 帳目 資源 成員 方面 層面 架構 體系 工作 角色 認證 認可 主席 總裁 會長 副會長 創會會長 創辦人 院長 校長 講師 研究員 經濟師 分析師 議員 委員 董事 年報 報告 統計 調查 有關負責人 負責人 訊 電'))}`,
  'u',
)
/** What a body runs, standing after its name: 職訓局課程, 金管局的沙盒. */
export const runs = new RegExp(
  `^(?:个|嘅|的|之|辖下的?|旗下的?)?[^,，、的]{0,10}?${either(list('計劃 課程 項目 服務 沙盒 平台 指引 措施 文憑 單元 系統 中心 保費 折扣 優惠 津貼 資助 補貼 網絡 路線 設施 碼頭 研究 工程 票價 收費 熱線 程式 撥款 基金 實驗室 先導 試點 指南 框架 團隊'))}`,
  'u',
)
export const passive = new RegExp(
  `^(?:亦|也|已|将|会|就|则|都|均|各自|各|分别|可|同|同样|率先|首先|早前)*${either(list('獲 被 受 遭 接獲 接受'))}`,
  'u',
)
/** One who is given a task: 獲委託評估成效, 獲科技園公司委任為顧問. */
export const appointed = new RegExp(
  `^(?:亦|也|已|将|会|就|则)*[获被受][^,，。]{0,14}?${either(list('委託 委任 委聘 委派 授權 指定 指派 邀請 挑選 選為 聘為'))}`,
  'u',
)
/** A body of the Government that proposes to do something proposes to do it itself: 創科局建議委託某某. */
export const proposesOwn = new RegExp(
  `^建议(?!政府|当局|港府|特区|${either(list('由 市民 業界 各 把'))})${either(list('委託 增設 設立 成立 開設 動用 撥款 注資 修訂 調整 推出 分 以 在 將 延長 擴大 預留 投放 興建 修例 立法'))}`,
  'u',
)
export const official = /(?:局|署|处|办|办公室|公署|司司长)$/u
/** One who is paid and then told to do something: 向研究資助局注資，由該局增設. */
export const thenDoes = /^[^。；;]{0,30}[,，]由(?:该|其|它|后者)/u
/** One who is given something and goes on to do something with it. */
export const goesOnToDo = new RegExp(
  `^[^,，;；。]{0,24}[,，](?:${either(list('與 和 聯同 夥拍 以 用以 用作 用來 為 推出 提供 開展 設立 負責 將 會 並 在 協助 推行 推動 聘請 增加'))})`,
  'u',
)
/** What stands before a name without being part of what is done to it: 邀請[不同]公營機構. */
export const qualifiers = new RegExp(
  `(?:${either(list('數間 多間 兩間 三間 各間 各 各個 不同 國際 本地 本港的 本港 有關 相關 香港的 國家 多個 個別 其他 早前成立的 新成立的 升格後的 轄下的 轄下'))})+(?=[「『]?$)`,
  'u',
)
export const notBy = new RegExp(`${either(list('不應 不是 並非 毋須 無須 不會 不再'))}由[「『]?$`, 'u')
/** Words that are verbs after others and nouns after 政府. */
export const noun = new RegExp(
  `^${either(list('運作 應用 服務 採購 使用 運用 開發 監管 規管 管理 測試 招標 融資 參與 投資 培訓'))}(?![了至約逾近過0-9])`,
  'u',
)
/** Those of whom a list says that they take part: 參與機構包括某某. */
export const listed = new RegExp(
  `${either(list('成員 機構 夥伴 單位 部門 參與 合作 院校 大學 企業 團體 公司'))}[^,，。]{0,10}?(?:包括|有|计有|为|分别是|分别为)[「『]?$`,
  'u',
)
export const invited = new RegExp(`${either(list('邀請 邀 聯同 夥拍 連同 協同 夥同 聯合 會同 聯手'))}[「『]?$`, 'u')
/** Bodies that are made by a measure, and not buildings, centres or schemes. */
export const isBody = /(?:局|署|处|会|组|院|公司|联盟|办公室|公署|专班)[)）」』]?$/u
/** A person in a post, or the post. */
export const isPost = /(?:长|专员|总裁|主席|发言人|行政长官|特首|司司长.*)$/u
