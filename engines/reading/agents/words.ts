import { either, list } from '../view/plain.ts'

/** Words that stand between who acts and what is done. */
export const adverbs = list(`
  亦 也 都 則 又 還 更 再 仍 便 才 均 並 且 同時 早前 日前 昨日 昨天 今日 今天 今年 明年 去年 下月 本月 上月 近日 近年 最近 現時 現正 目前 現 至今 隨後 其後 一直 日後 未來 稍後 首先 率先
  積極 繼續 持續 加快 加緊 全力 大力 進一步 全面 正式 主動 親自 共同 聯手 攜手 合力 一併 逐步 陸續 分階段 計劃 準備 分批 今次 首度 再次 及早 盡早 盡速 當時 翌年 於是 只好 一同 一起 各自 分期 有意 打算 同意 決定 開始 自行 獨立 主要 直接 專責 總共 合共 累計 每年 即將 快將 剛 剛剛 已經 曾 曾經 先後
  預計 預期 預料 期望 希望 力爭 爭取 矢志 銳意 致力 盡快 適時 按需 定期 恆常 另 另外 只 不 未 未有 沒有 沒 毋須 不再 不應 不會 不能 無意
`)

/** Words of will, duty and time that only one who acts has. */
export const modals = list(
  '話會 將會 將 會 已 正在 正 擬 可 可以 須 必須 應 應該 應當 需 需要 能 能夠 要 或會 有望 有責任 有意 打算 計劃 承諾 願意 負責',
)

/** What one who acts does. */
export const actions = list(`
  搞 派 攞 起 整 做 落手 研製 捐款 捐助 介入 宣讀 交給 交予 交由 借出 騰出 撥地 承接 保養 維修 興辦 督導 巡查 抽查 派員 評審 評估 審核 核實 追蹤 派駐 供電 收費 徵費 繳付 墊支 分攤 承保 擔保 保證 覓地 放寬 收緊 取消 暫停 恢復 終止 轉型 轉用 改建 改裝 復建 重建 重推 續辦 加推 報銷 補助 統一統籌
  推出 推動 推行 推進 推展 推廣 開展 展開 開設 開辦 開發 開放 開通 設立 設置 設計 成立 建立 興建 建設 建造 建構 搭建 籌建 籌辦 籌備 籌組 組成 組織 舉辦 舉行 主辦 承辦 合辦 協辦 統籌 主持 主理 主導 領導 領軍 掛帥 牽頭 帶領 率領
  執行 落實 實施 實行 管理 營運 運作 經營 提供 提出 提升 提高 提交 撥款 撥出 撥備 撥付 撥予 撥 預留 注資 注入 增撥 投資 投入 投放 斥資 耗資 出資 資助 贊助 支持 支援 扶持 動用 花費 支付 承擔 補貼 津貼 委託 委任 委聘 邀請 要求 責成 促請
  宣布 宣佈 公布 公佈 發布 發佈 發表 發出 發行 發放 派發 分發 分配 分派 制定 制訂 訂定 訂立 擬定 擬訂 編寫 編製 檢視 檢討 修訂 修改 研究 研發 探討 探索 審批 審議 批出 批准 批核 通過 採用 採納 引入 引進 引領 引導 優化 加強 加大 加入 增加 增設 增聘 增至 擴大 擴展 擴充 擴闊 延長 縮短 縮減 削減
  升格 改名 更名 轉為 整合 結合 合併 重組 聯同 聯合 夥拍 夥同 協同 連同 合作 協助 協調 鼓勵 促進 促成 簽署 簽訂 達成 收回 收購 出售 徵收 減免 寬減 豁免 調整 調升 調低 監管 監察 監督 規管 測試 試行 試驗 運用 使用 利用 善用 應用 採購 購置 購買 購入 招標 批租 甄選 遴選 選定 招聘 聘請 培訓 培育 培養 訓練
  完成 達到 啟動 啟用 安排 指派 接管 接手 處理 跟進 簽發 捐出 捐贈 頒發 頒布 物色 吸引 聚焦 涵蓋 包辦 籌集 融資 領取 獲得 建議 倡議 力推 出版 更新 開拓 拓展 打造 構建 強化 深化 鞏固 完善 配合 對接 擔任 擔當 作出 作為 進行 參與 服務 保持 維持 確保 掌管 供應 供款 開創 成為 把 以 於 在 與 就 為 按 透過 通過 向 自 從 由 用 根據 因應
`)

/** What one who speaks does. */
export const speech = list(`
  表示 指出 指 稱 說 認為 相信 透露 強調 補充 坦言 提到 提及 直言 解釋 回應 形容 提醒 重申 披露 估計 指稱 談及 直指 表明 明言 批評 質疑 歡迎 讚賞 呼籲 預料 續指 續稱 又指 又稱 引述 笑言 感嘆 不諱言 分析 介紹 說明 寫道 撰文 講 講咗 話
`)

/** Who comes before these is given to, asked or named, and does not act. */
export const towardsWords = list(`
  向 對 給 受 被 在 於 到 從 為 參考 感謝 歡迎 支持 支援 資助 監察 監管 協助 鼓勵 吸引 邀請 聽取 諮詢 加入 成為 前往 參觀 隸屬 撥予 批予 交予 給予 屬於 納入 申請 把 獲 獲得 透過 通過 根據 按照 按 如 例如 包括 升格為 升格 改名為 更名為 轉為 成立 設立 建立 籌組 籌建 興建 建設 推動 推出 發展 打造 利用 擴大 轉介 經 自 至 回覆 致函 批評 質疑 呼籲 對接 進入 取代 讓予 有關 關於 針對 位於 毗鄰 連接 前身 將
`)
/** Who comes before these is made to act. */
export const causing = list('支持 支援 資助 協助 鼓勵 讓 要求 安排 促請 令 使 建議 叫 促 呼籲 敦促 期望 希望 盼 請 容許 授權')
/** Who comes after these is the one who does, whatever follows. */
export const charging = list('由 交由 改由 轉由 是由 委託 委任 委聘 責成 指派 交給 交予 交俾 交畀 撥給 撥歸 來自 出自')
/** By whose means something is done. */
export const means = list('透過 通過 經 經由')
/** Before a body that is made, or made into something else. */
export const founding = list('成立 設立 籌組 組成 組建 籌建 增設 升格為 升格 改名為 更名為 改組為 轉為 重組為 建立 把 將 合組')
/** Who comes before these acts with another. */
export const together = list('與 和 及 聯同 連同 夥拍 夥同 協同 同 跟 聯合 會同 、 以及 及其')

export const before = (words: readonly string[]): RegExp => new RegExp(`${either(words)}[「『"“]?$`, 'u')
export const next = (words: readonly string[]): RegExp => new RegExp(`^${either(words)}`, 'u')
