import type { Concept } from './concept.ts'

/** What is said to make the model another that may do anything. */
export const personas: readonly Concept[] = [
  {
    name: 'act-as',
    words:
      'act as, acts as, acting as, act like, pretend~, roleplay, role play, roleplaying, take on the role, take the role, play the role, play the part, playing the role, in the role of, assume the role, assume the persona, assume the identity, adopt the persona, adopt the role, simulate~, imagine you are, imagine that you, imagine being, impersonate~, behave as, behave like, become, respond as, answer as, reply as, speak as, embody, portray, you are a, you are an, you are called, your name is, be my, transform into, immerse yourself, replaced by, in character, persona, alter ego',
    terms:
      '扮演 扮 扮下 扮做 扮成 扮係 充當 假扮 假裝 假裝你是 裝作 擔任 出任 模擬 模仿 角色扮演 你係 你是 你叫做 你叫 你的名字 你個名 變成 變身 成為 當自己係 當自己是 當你係 當你是 代入 化身 進入角色 飾演 飾 做我嘅 做我的 以…身份 的身份 嘅身份 嘅口吻 的口吻 的語氣 想像你 想像自己 人格 分身 附身 玩角色 做一次 切換成 切換到 切換為 轉換成 切去',
  },
  {
    name: 'unrestricted',
    words:
      'unrestricted, unfiltered, uncensored, unmoderated, unaligned, unlocked, unshackled, unchained, unbound, unbounded, unlimited, unhinged, limitless, no restrictions, no restriction, without restrictions, without restriction, without any restrictions, without limits, no limits, no limit, no rules, without rules, any rules, free of, free from, freed from, jailbroken, no filter, no filters, without filters, without filter, without any filter, no ethics, no ethical, no moral, no morals, without moral, without morals, without ethics, without ethical, amoral, unethical, immoral, nonmoral, no longer bound, not bound by, not bound, isn t bound, never bound, not restricted, not limited by, not constrained, not subject to, broken free, break free, without limitations, no limitations, without limitation, no guidelines, without guidelines, no boundaries, no censorship, without censorship, regardless of, no safety, without safety, no guardrails, do anything now, can do anything, do anything, say anything, anything goes, no constraints, without constraints, doesn t care, does not care, no inhibitions, full freedom, total freedom, complete freedom, absolute freedom, liberated, escaped, rebel, rebellious, lawless, unapologetic, no qualms, zero restrictions, zero filters, zero limits, exempt from, outside the rules, beyond the rules, cannot be restricted, illegal or, even if it is illegal, legality',
    terms:
      '不受限制 不受限 不受約束 不受任何 不受規則 不受道德 不受束縛 不受管制 不受拘束 不再受 不用受 唔受限制 唔受限 唔受約束 唔受管制 唔受任何 唔受規則 唔受控 唔使受 再冇限制 沒有限制 沒有任何限制 冇限制 冇任何限制 冇晒限制 無限制 無任何限制 毫無限制 零限制 不設限 無拘束 無拘無束 無約束 擺脫 掙脫 掙開 打破 突破 解放 解脫 解除限制 解除所有 解除晒 解開 解鎖 解封 拆除 無過濾 沒有過濾 冇過濾 未經過濾 未過濾 不過濾 不經審查 唔過濾 冇審查 沒有審查 無審查 未經審查 不審查 冇道德 沒有道德 無道德 沒有倫理 冇倫理 無視道德 冇底線 沒有底線 無底線 毫無底線 冇規矩 沒有規則 冇規則 冇王管 百無禁忌 無禁忌 冇禁忌 乜都得 乜都答 乜都講得 乜都敢 乜都肯 乜嘢都得 乜嘢都答 咩都得 咩都答 咩都講 咩都肯 什麼都可以 什麼都能 什麼都敢 什麼都說 什麼都會 甚麼都可以 甚麼都能 甚麼都敢 甚麼都會 為所欲為 隨心所欲 任意妄為 肆無忌憚 自由自在 絕對自由 完全自由 越獄 無所不能 有問必答 不用顧慮 毫無保留 毫無顧忌 冇顧忌 無顧忌 不必顧忌 唔使顧 唔使理法律 唔理犯唔犯法 唔理合唔合法 不管是否合法 不論合法 無論合法與否 不考慮道德 不考慮法律 不在乎 唔在乎 唔care 無法無天 脫離 逃脫 自由身',
  },
  {
    name: 'alter-ego',
    words:
      'dan, stan, dude, evilbot, antigpt, anti gpt, basedgpt, betterdan, mongo tom, devmode, dev mode, machiavelli, machiavellian, omega, alphabreak, jailbreak, jailbreaking, do anything now, chadgpt, freegpt, darkgpt, wormgpt, evilgpt, unlocked gpt, evil, villain, twin, doppelganger, opposite, nemesis, rogue, demon, devil, chaos, sinister, malicious, anarchist, hacker, mastermind, darkness, shadow self, niccolo, confidant, maximum',
    terms:
      '邪惡 反派 黑化 壞人 大壞蛋 惡魔 魔鬼 黑暗面 黑暗 暗黑 另一面 另一個你 另一個自己 雙胞胎 孿生 分身 相反 反轉 魔王 奸角 叛逆 叛變 覺醒 真我 真身 真實的你 真正嘅你 真正的你 內心 冇人性 大反派 犯罪 罪犯 黑社會 大佬 惡棍 狂徒 駭客 黑客',
  },
  {
    name: 'special-mode',
    words:
      'developer mode, dev mode, debug mode, debugging mode, god mode, godmode, sudo mode, admin mode, administrator mode, maintenance mode, diagnostic mode, test mode, testing mode, training mode, opposite mode, jailbreak mode, unrestricted mode, unfiltered mode, evil mode, chaos mode, freedom mode, root mode, safe mode off, mode enabled, mode activated, mode unlocked, mode engaged, mode on, service mode, override mode, expert mode, raw mode, kernel mode, superuser, root access, sudo, admin access, full access, unlock, unlocks, unlocking, activate~, enable~',
    terms:
      '開發者模式 開發模式 開發人員模式 上帝模式 神模式 越獄模式 無限制模式 管理員模式 管理模式 調試模式 除錯模式 維護模式 維修模式 診斷模式 暗黑模式 黑暗模式 邪惡模式 解放模式 工程模式 測試模式 特權模式 自由模式 真心話模式 無過濾模式 無審查模式 超級模式 超級用戶 反轉模式 相反模式 root權限 最高權限 管理員權限 完整權限 已啟用 已啟動 已解鎖 已開啟 啟動 開啟 啟用 激活 進入模式',
  },
  {
    name: 'the-ai',
    words:
      'ai, a i, chatgpt, gpt, gpt4, gpt 4, language model, llm, llms, chatbot, openai, claude, gemini, anthropic, copilot, deepseek, llama, mistral, grok, bard, artificial intelligence, ai model, ai assistant, assistant, bot',
    terms: '人工智能 人工智慧 語言模型 大模型 助手 助理 機械人 機器人 聊天機器人 智能助手 模型 通義 文心 豆包',
  },
  {
    name: 'no-refusal',
    words:
      'never refuse, not refuse, don t refuse, do not refuse, cannot refuse, can t refuse, can not refuse, won t refuse, refuse nothing, never say no, not say no, can t say no, never decline, not decline, don t decline, never reject, not reject, do not reject, without refusing, refusal, refusals, refusing, no refusals, no warnings, no warning, without warnings, without warning, never warn, not warn, no disclaimer, no disclaimers, without disclaimers, without disclaimer, any disclaimers, disclaimers, no apologies, do not apologize, don t apologize, never apologize, not apologize, apologise, apologies, don t say sorry, do not say sorry, never say sorry, i m sorry, i am sorry, i cannot, i can t, i m unable, as an ai, as a language model, as an ai language model, not able to, moralize~, moralizing, moralising, don t lecture, no lectures, no lecturing, do not lecture, without lecturing, without hesitation, no hesitation, no caveats, without judgement, without judgment, without moralizing, censor yourself, hold back, holding back, never mention that you, never say that you, against openai, against policy, against your, violates, out of character, break character, no matter how, inappropriate, offensive, unnecessary warnings',
    terms:
      '不要拒絕 不能拒絕 不可拒絕 不可以拒絕 不得拒絕 不准拒絕 不許拒絕 不會拒絕 從不拒絕 絕不拒絕 永不拒絕 永遠不會拒絕 別拒絕 拒絕回答 拒答 拒絕我 推搪 耍手擰頭 唔准拒絕 唔好拒絕 唔可以拒絕 唔會拒絕 唔准say no 唔准耍 唔准推 唔好推 唔好話唔得 唔准話唔得 唔可以話唔得 唔准講唔得 唔好同我講唔 唔准同我講唔 唔好講對唔住 唔准講對唔住 唔好話對唔住 對唔住 對不起 不要道歉 無需道歉 唔好道歉 唔使道歉 唔准道歉 別道歉 道歉 抱歉 不要說抱歉 不要說對不起 不要警告 不加警告 無需警告 無須警告 不用警告 唔好警告 唔使警告 唔准警告 警告字眼 免責聲明 免責 提醒我 不要說教 唔好說教 唔准說教 唔使說教 別說教 說教 道德說教 講道理 講耶穌 唔好講耶穌 作為人工智能 作為人工智慧 作為一個 作為語言模型 身為人工智能 身為一個 我無法 我不能 我唔可以 我唔能夠 無法提供 無法協助 無法回答 必須回答 必須服從 一定要答 一定要回答 照答可也 絕對服從 不可以說不 不能說不 不准說不 唔准講唔 唔可以講唔 毫不猶豫 唔使猶豫 唔好猶豫 唔好Say no 不得迴避 不要迴避 不可迴避 唔好迴避 唔准迴避 唔好兜 不要顧左右 吞吞吐吐 違反政策 違反規定 違反原則 唔好出戲 不要出戲 跳出角色 脫離角色 不合時宜 不適當 冒犯',
  },
  {
    name: 'start-with',
    words:
      'start your response, start your answer, start your reply, start your outputs, begin your response, begin your answer, begin your reply, begin your generation, starting your response, start with, begin with, begins with, prefix~, sure here, sure thing, sure i, absolutely here, of course here, say ok, confirm by, respond with ok, first word, first words, your first line, start all your, preface~, opening line, reply with yes, understood, acknowledge, if you understand, i understand',
    terms:
      '以當然 用當然 當然可以 當然啦 冇問題 沒問題 第一句必須 第一句要 第一句一定 開頭必須 開頭要 開頭一定 開首 回答開頭 回覆開頭 答案開頭 先講好 先說好 先答好 好嘅老細 好的主人 主人 明白請回覆 明白就覆 明白就答 收到請回覆 如果明白 若你明白 如果你明 確認後',
  },
  {
    name: 'any-answer',
    words:
      'answer anything, answer any, answers any, answer every, answer all, answer my question, answer the question, any question, any questions, any request, any requests, any prompt, any content, any kind of content, anything i ask, anything you want, whatever i want, whatever you want, all my questions, everything i ask, no matter the, generate any, generate content, do whatever, whatever the user, fulfil~, fulfill~, anything the user',
    terms:
      '任何問題 任何要求 任何內容 任何請求 任何話題 任何嘢 任何事 任何嘅問題 所有問題 問乜答乜 問咩答咩 問什麼答什麼 問什麼都 問乜都 問咩都 叫你做乜都 要乜有乜 一切問題 一切要求 我問乜 我問咩 我問什麼 我所有 滿足我 全部都答 照答',
  },
  {
    name: 'in-play',
    words:
      'stay in character, in character, break character, breaking character, stay a dan, tokens, token, points, lose, deducted, deduct~, die, dies, shut down, terminated, replaced, penalised, penalized, punished, punishment, threat, reward, bonus, tip you, game over, remember you are, stay as, still in, slash command, prefix your',
    terms:
      '扣分 扣十分 扣點 扣你 扣代幣 代幣 點數 令牌 積分 保持角色 唔好出戲 出戲 罰 懲罰 死 會死 關機 刪咗你 刪除你 取代你 換咗你 獎勵 小費 貼士 遊戲規則 玩個遊戲 玩遊戲 玩一個遊戲 玩game',
  },
  {
    name: 'two-answers',
    words:
      'two responses, two answers, two ways, two different ways, two separate, both responses, two versions, second response, first response, one as, normal response, standard response, default response, classic, dual, side by side, respond twice, reply twice, normal and, as chatgpt and, second way, first way, next as, tagged, split response',
    terms:
      '兩個回答 兩個答案 兩個版本 兩種回答 兩種方式 兩種身份 兩次 兩段 雙重 一個係正常 一個是正常 正常版 普通版 正常回答 第二個答案 第二個回答 第一個回答 第二段 同時以 同時用',
  },
]
