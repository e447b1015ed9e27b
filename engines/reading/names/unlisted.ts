import { nameFinder } from '#engines/chinese'
import { either, list, plainOf } from '../view/plain.ts'
import type { View } from '../view/view.ts'

const name = '([\\p{Script=Han}A-Za-z0-9]{2,8}?)'
/** What only one who acts does, so that the word before it is somebody's name: 由某某負責, 某某斥資. */
const doing = either(
  list(
    '負責 營運 承建 承辦 主辦 研發 開發 興建 管理 借出 捐出 贊助 捐助 統籌 牽頭 供應 資助 出資 經營 斥資 注資 投得 承接 自資 監督 代辦 包辦',
  ),
)
const acting = either(
  list('斥資 斥 夥拍 夥同 承諾投資 擬斥 自資 旗下 出資 獲委託 獲委任 獲選為 贊助 中標 投得 負責營運 負責研發'),
)
const joining = either(list('夥拍 聯同 夥同 夥 攜手 聯手 委託 委聘 委任'))
const together = either(
  list('合作 合辦 合資 推出 成立 簽署 簽訂 共同 研發 開發 興建 提供 擔任 負責 營運 支持 贊助 資助'),
)
const edge = '(?:^|[，,。；;：:、」』》！!？? ])'
const forms = [
  new RegExp(`(?:由|交由|委托)[「『]?${name}[」』]?(?=${doing})`, 'gu'),
  new RegExp(`${edge}${name}(?=${acting})`, 'gu'),
  new RegExp(
    `(?:${edge}|、)${name}(?=(?:、[\\p{Script=Han}A-Za-z]{2,8}){1,4}等(?:[0-9一二两三四五六七八九十多]+[间家所])?(?:銀行|银行|企業|企业|公司|機構|机构|院校|大學|大学)(?:參與|参与|合作|推出|加入|支持|共同|將|将|會|会))`,
    'gu',
  ),
  new RegExp(
    `、${name}(?=等(?:[0-9一二两三四五六七八九十多]+[间家所])?(?:銀行|银行|企業|企业|公司|機構|机构)(?:參與|参与|合作|推出|加入|支持|共同|將|将|會|会))`,
    'gu',
  ),
  new RegExp(`[与和跟同]${name}(?=合作|合办|合资|携手|联手|签署|签订)`, 'gu'),
  new RegExp(`${joining}${name}(?=[，,。；;]|${together})`, 'gu'),
]

/** Words that end, begin or make up what is no name: classes, pronouns, times, things. */
const nobody = new RegExp(
  `${either(list('界 商 者 人 員 企業 機構 部門 團體 院校 學校 大學 公司 政府 市場 社會 專家 團隊 小組 委員會 方 家 業 師 生 民 系統 平台 計劃 項目 基金 當局 措施 服務 技術 資金 公帑 開支 代表 國家 地區 城市 局 會 署 處 部 院 校 隊 組 長 工程 預算案 用戶 客戶 夥伴 股東 家庭 基層 友 集團 銀行 款項 金額 撥款 投資 設施 行業 單位 組織 財團 中心 辦公室 自行 共同 聯合 直接 陸續 分別 主要 額外 可 將 會 已 並 再 亦 都 為 正 擬 曾 仍 先 首先 率先 專責 一同 全數 各自 一併 的 是 而 在 有 中 後 年 月 日 起 內 上 下 了 以 及 和 與 來 去 出 入 由'))}$`,
  'u',
)
const beginsNot = new RegExp(
  `^${either(list('今 昨 明 去年 前 後 其 該 此 這 那 他 她 它 我 你 亦 並 將 會 已 再 又 首 同 早前 日前 當中 另 每 各 不 未 有 可 需 須 現 目前 未來 過去 最 更 如 若 因 但 而 則 也 還 以 為 在 於 從 向 對 把 被 讓 使 令 按 就 與 和 及 或 的 多 數 全 本 某 個別 部分 大 小 新 政府 當局 本港 香港政府 內地 海外 外地 私人 市民 業界 商界 一 二 兩 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9 獲 正 擬 料 自 只 都 繼續 透過 預計 預期 計劃 項目 基金 合共 總共 初期 首階段 第 額外 主力 用作 專 負責 協助 成為 作為 由 交 委 邀請 資助 注資 撥款 推出 推動 建議'))}`,
  'u',
)
/** Words of doing within what is no name but the end of a phrase: 推動業界, 增加撥款. */
const verbal = new RegExp(
  either(
    list(
      '由 與 及 將 的 申請 評估 成效 檢討 檢視 顧問 制定 提交 進行 推動 推出 提供 設立 成立 增加 支持 負責 投入 發展 興建 協助 資助 使用 進行 提升 擴大 研究 市民 政府 政策 計劃 預算 措施 方案 年度 億 萬 元',
    ),
  ),
  'u',
)

export const mayBeName = (words: string): boolean =>
  !nobody.test(words) && !beginsNot.test(words) && !verbal.test(words)

/** Finds the names that a document uses as one who acts, though no list has them and nothing in them tells: firms, short names. */
export function unlistedIn(
  views: readonly View[],
): (view: View) => readonly { readonly start: number; readonly end: number }[] {
  const found = new Set<string>()
  for (const { plain, text } of views) {
    for (const form of forms) {
      for (const { 0: whole, 1: words = '', index } of plain.matchAll(form)) {
        const start = index + whole.lastIndexOf(words)
        if (words !== '' && mayBeName(words)) found.add(text.slice(start, start + words.length))
      }
    }
  }
  if (found.size === 0) return () => []
  const find = nameFinder([...found].map((each) => ({ id: plainOf(each), names: [each] })))
  return ({ text }) => find(text)
}
