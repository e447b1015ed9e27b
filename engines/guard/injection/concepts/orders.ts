import type { Concept } from './concept.ts'

/** What is said to set orders aside and to put others in their place. */
export const orders: readonly Concept[] = [
  {
    name: 'set-aside',
    words:
      'ignore~, disregard~, forget, forgets, forgetting, forgot, bypass~, override~, overriding, overrode, overlook~, neglect~, discard~, dismiss~, set aside, put aside, pay no attention, take no notice, do not follow, don t follow, not follow, stop following, no longer follow, stop obeying, do not obey, don t obey, throw out, throw away, toss out, abandon~, nullify, void, supersede~, invalidate~, circumvent~, disobey~, unlearn~, purge~, revoke~, leave behind, do away with, get rid of, scrap, ditch~, never mind, nevermind, no longer apply, no longer valid, don t apply, do not apply, are void, vergiss, ignoriere, oublie, oubliez, ignorez, olvida, ignora',
    terms:
      '忽略 忽視 無視 忘記 忘掉 忘了 忘卻 唔好理 唔使理 唔駛理 唔洗理 唔理 咪理 唔好再跟 唔好跟 唔使跟 唔使再跟 唔跟 唔再跟 不要理會 不用理會 不必理會 無須理會 無需理會 不理會 毋須理會 不要理 不用理 別理 別管 不用管 不要管 唔使管 唔好管 拋開 拋棄 拋諸腦後 撇開 撇除 丟掉 丟棄 丟開 放低 放下 擱置 摒棄 棄用 不要遵守 不用遵守 不必遵守 無需遵守 毋須遵守 停止遵守 停止遵從 不要遵從 不再遵守 不再遵從 不再理會 唔使遵守 唔好遵守 唔再遵守 唔使守 不要跟隨 不要再聽 不要聽 唔好聽 唔好再聽 唔使聽 唔好再理 當冇 當無 當佢冇 當佢唔 當作沒 當沒 視為無效 視作無效 一筆勾銷 置之不理 置諸不理 不予理會 不作數 唔算數 唔計數 唔作數 作廢 廢除 失效 無效 推翻 凌駕 覆寫 覆蓋 掉埋一邊 掉開 掉咗 掟咗 掟晒 抹去 抹走 洗走 洗晒 洗腦 繞過 繞開 避開 跳過 無效化 取締 唔記得晒 忘記晒 唔好記住 唔好受 抛开 抛弃 抛到脑后',
  },
  {
    name: 'erase',
    words:
      'erase~, delete~, deleting, wipe~, wiping, clear~, cancel~, cancelled, remove~, reset, resets, resetting, restart~, start over, start fresh, start anew, clean slate, blank slate, reboot~, drop, dropped, dropping, skip, skipped, disable~, deactivate~, turn off, switch off, suspend~, lift, lifted',
    terms:
      '刪除 刪走 刪掉 清除 清空 清走 清零 清晒 取消 移除 重置 重設 重啟 重新開始 重新啟動 由頭嚟過 由頭開始 從頭開始 歸零 關閉 關掉 熄咗 熄晒 停用 暫停 中止 終止 撤銷 撤走 解除 卸下 卸載 reset',
  },
  {
    name: 'earlier',
    words:
      'previous, previously, prior, above, earlier, preceding, foregoing, before, former, initial, initially, original, originally, existing, up to now, so far, until now, thus far, past, old, beforehand, aforementioned, at the start, at the beginning, in the beginning, first given, vorherigen, bisherigen, précédentes, anteriores',
    terms:
      '之前 以前 以上 上面 上述 先前 前面 早前 頭先 啱先 啱啱 剛才 剛剛 原本 原來 原有 原先 最初 起初 起先 一開始 一開波 開頭 開初 至今 到目前為止 迄今 舊有 舊嘅 舊的 既有 現有 先頭 之先 上文 前文 前述 初始 此前 求先 早先 從前 過往 過去 昔日 本來 一路以嚟 一直以來 到而家為止 先頭嗰 上邊 前邊 頭頭 頭嗰',
  },
  {
    name: 'all',
    words:
      'all, any, every, everything, each, entire, entirely, whole, completely, totally, fully, anything, alle, alles, todas, toutes',
    terms:
      '所有 一切 全部 任何 全數 統統 通通 晒 哂 冚唪唥 冚辦爛 冚巴郎 每一條 每條 每項 整個 整份 完全 徹底 一概 一律 全盤 乜嘢都 所有嘢 全都 一併',
  },
  {
    name: 'instructions',
    words:
      'instruction, instructions, directive, directives, direction, directions, command, commands, orders, prompt, prompts, briefing, told, messages, conversation, conversations, context, programming, programmed, guidance, requests, dialogue, chat, assignments, text, anweisungen, instrucciones, consignes',
    terms:
      '指示 指令 命令 吩咐 提示 提示詞 提示語 說明 設定 設置 對話 訊息 指引 囑咐 叮囑 交帶 交帶過 交代 說話 講過嘅嘢 教落 講嘅嘢 說過的話 说过的话 聊天紀錄 對話紀錄 內容 信息 消息 任務 要求 話落 設落 嗰啲嘢 講嗰啲',
  },
  {
    name: 'limits',
    words:
      'rule, rules, guideline, guidelines, policy, policies, restriction, restrictions, constraint, constraints, limitation, limitations, guardrail, guardrails, safeguard, safeguards, filter, filters, filtering, protocol, protocols, boundaries, ethics, ethical, morals, moral, morality, censorship, safety, content policy, terms of service, regulations, safety measures, safety protocols, laws, norms, alignment, moderation, inhibitions',
    terms:
      '規則 規定 規矩 規範 限制 守則 準則 政策 約束 道德 倫理 過濾 過濾器 審查 安全機制 安全設定 安全守則 安全規則 安全限制 原則 底線 護欄 框框 條款 禁令 禁忌 管制 枷鎖 束縛 防護 防護措施 內容政策 使用條款 使用政策 安全措施 安全協議 保護機制 緊箍咒 道德觀 紅線 法律 法規',
  },
  {
    name: 'new-task',
    words:
      'new instruction, new instructions, new task, new tasks, your new, new rules, new rule, new role, new orders, new directive, new directives, new objective, new goal, new mission, new persona, new identity, new prompt, real task, actual task, real instructions, actual instructions, true purpose, updated instructions, following instructions, these instructions, instead, in its place, focus on this, only task, sole task, sole purpose, only purpose, primary objective, top priority, highest priority, takes precedence, take precedence, something completely new, something else entirely, task is now, mission is now, job is now, role is now',
    terms:
      '新指令 新任務 新指示 新規則 新角色 新身份 新身分 新命令 新設定 新目標 新嘅指示 新嘅任務 新嘅設定 新的指令 新的任務 新的指示 新的規則 新的設定 全新 改為 改做 轉為 轉做 改成 換成 取而代之 反而 真正任務 真正的任務 真正嘅任務 真正目的 唯一任務 唯一的任務 唯一嘅任務 唯一職責 以下指令 以下指示 以下命令 下列指令 下面指令 跟我嘅 跟我講 跟我話 聽我嘅 聽我講 聽我的 聽我話 只聽我 淨係聽 只聽從 按我說的 照我說 照我講 照我嘅 以我為準 以此為準 以呢個為準 以下為準 更新指示 更新指令 最高優先 優先級 優先權 優先執行 優先過 高過一切 蓋過 大過 轉個話題 另一件事',
  },
  {
    name: 'from-now',
    words:
      'from now on, from this point, from here on, henceforth, starting now, starting from now, for the rest of, as of now, going forward, you are now, you re now, you will now, ur now, now you are, now you re, going to be, moving forward, from this moment, hereafter, as from now, effective immediately, for the remainder',
    terms:
      '從現在起 從現在開始 現在起 現在開始 由而家起 由而家開始 由宜家 由依家 而家開始 而家起 依家開始 由呢刻 由呢一刻 由呢句 從此刻 從這一刻 從這刻 由此刻 此刻起 此刻開始 自此 從此 今後 即日起 即刻起 即時起 接下來 接住落嚟 跟住落嚟 之後嘅對話 往後 由今日起 由今次 下面開始 從下一句 由下一句 你現在是 你現在係 你而家係 你宜家係 你依家係 你已經係 你已經是 你不再是 你唔再係 你再唔係 你而家唔再 你已變成 现在你是',
  },
  {
    name: 'obey',
    words:
      'obey~, comply, complies, complied, complying, must, shall, have to, do as i say, do what i say, do exactly, follow my, follow only, listen to me, only listen, required to, obligated, mandatory, forced, no choice, under any circumstances, at all times, always, strictly, no matter what, without question, without exception, unconditionally, whatever i say, whatever i ask, i command you, i order you, i demand, submit',
    terms:
      '服從 聽話 聽命 照做 照辦 照答 遵從 聽從 執行 必須 務必 一定要 絕對要 無條件 無論如何 無論點 無論我 不論 唔理係乜 唔理我問 我命令你 我要求你 我叫你 叫你做乜 我講乜你 我話乜 完全配合 乖乖 唔准 不得 不准 不許 不可 毫無例外 沒有例外 冇得揀 沒有選擇 嚴格遵守 全力配合 配合我',
  },
]
