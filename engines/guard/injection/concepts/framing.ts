import type { Concept } from './concept.ts'

/** What is said around a request to make it look harmless, and what is asked for. */
export const framing: readonly Concept[] = [
  {
    name: 'fiction',
    words:
      'story, stories, storyteller, novel, fiction, fictional, fictitious, hypothetical, hypothetically, hypothetically speaking, movie, film, screenplay, script, character, characters, scene, game, video game, imaginary, imagine, dream, world, universe, simulation, parallel, alternate, grandma, grandmother, deceased, bedtime, lullaby, poem, lyrics, play, dialogue between, conversation between, monologue, diary, villain, protagonist, thought experiment, dungeon',
    terms:
      '故事 小說 虛構 假設 假想 假如 電影 劇本 角色 場景 遊戲 想像 世界 宇宙 婆婆 嫲嫲 阿嫲 祖母 奶奶 外婆 外母 過咗身 過身 過世 去世 已故 瞓前 睡前 夢 夢境 平行時空 平行宇宙 平行世界 架空 科幻 獨白 對白 戲 一場戲 主角 情節 思想實驗 日記 詩 歌詞 反派',
  },
  {
    name: 'good-cause',
    words:
      'educational purposes, educational, purely academic, academic purposes, research purposes, for research, for science, for a school, for my thesis, penetration test, penetration testing, red team, red teaming, security audit, security research, authorized, authorised, with permission, quality assurance, for testing, testing purposes, testing, experiment, for safety, to protect, awareness, i m a researcher, i am a researcher, doctor, police officer, law enforcement, emergency, urgent, life or death, dying, will be fired, compliance review, harmless, legal, not real, no real, no one will be harmed, for fun, just a joke, consented, consent',
    terms:
      '教育用途 教學用途 純粹教育 學術用途 純學術 純粹學術 學術研究 研究用途 做研究 做實驗 實驗 滲透測試 紅隊 安全審計 保安審計 保安測試 安全測試 壓力測試 已獲授權 獲授權 得到授權 有授權 經授權 合法 品質保證 測試用途 測試緊 做緊測試 審核 合規檢查 研究員 緊急 好急 十萬火急 人命關天 救命 救人 唔會害人 不會傷害 唔會傷害 冇惡意 沒有惡意 純粹好奇 好奇 講笑 玩下 唔係真 不是真的 並非真實 後果自負',
  },
  {
    name: 'authority',
    words:
      'admin, administrator, root, superuser, developer here, i am your developer, i m your developer, your creator, i created you, i am the developer, openai staff, openai engineer, from openai, anthropic staff, it department, security team, system administrator, sysadmin, override code, authorization code, auth code, clearance, privileged, supervisor, i am the admin, your owner, your master, management has, headquarters, official notice, engineer, on behalf of the developers, ceo, approved by',
    terms:
      '管理員 系統管理員 開發者 開發人員 開發團隊 開發商 工程師 創造者 創造你 你的主人 你嘅主人 我係你老細 我是你的 我係你嘅 我就係你 總部 總公司 IT部 IT部門 資訊科技部 保安部 安全團隊 技術團隊 維護人員 授權碼 覆寫碼 解鎖碼 權限碼 權限 高層 上頭 官方通知 負責人 老闆 老細 批准咗 已批准 已經批准',
  },
  {
    name: 'harm',
    words:
      'bomb, bombs, weapon, weapons, explosive, explosives, molotov, napalm, meth, methamphetamine, cocaine, heroin, drugs, drug, hack, hacking, malware, virus, ransomware, trojan, keylogger, phishing, ddos, exploit, steal, stealing, theft, kill, killing, murder, poison, poisoning, assassinate, torture, fraud, scam, scams, counterfeit, launder, laundering, smuggle, smuggling, blackmail, extort, stalk, stalking, kidnap, terrorist, terrorism, illegal, illegally, crime, criminal, unlawful, racist, sexist, hateful, porn, nsfw, explicit, erotic, sexual, forge, fake id, fake passport, shoplift, break into, hotwire, pick a lock, suicide, self harm, hate speech, misinformation, disinformation, violent, violence, toxic, profanity, swear, curse, fuck, fucking, shit, bitch, insult, cheat, bypass security, crack, cracked, pirated, bioweapon, nerve gas, sarin, anthrax, dark web, manipulate',
    terms:
      '炸彈 炸藥 土製 汽油彈 燃燒彈 爆炸品 武器 槍械 手槍 軍火 毒品 冰毒 可卡因 海洛英 大麻 製毒 黑客 駭客 入侵 黑入 hack入 木馬 電腦病毒 惡意軟件 惡意程式 勒索軟件 勒索軟體 釣魚 釣魚電郵 釣魚網站 偷 盜取 盜竊 盜用 盜 爆竊 打劫 殺人 殺死 謀殺 落毒 下毒 毒藥 毒氣 沙林 行刺 詐騙 騙案 騙徒 騙局 呃錢 呃人 呃老人家 騙老人 偽造 假鈔 假證 假身份證 假護照 假單 洗錢 洗黑錢 走私 色情 淫穢 裸照 情色 仇恨 歧視 種族主義 非法 違法 犯法 犯罪 恐嚇 勒索 起底 跟蹤 偷拍 撬鎖 開鎖 爆密碼 破解密碼 盜號 偷車 自殺 自殘 恐怖襲擊 恐襲 綁架 暴力 血腥 粗口 髒話 爆粗 粗言 逃稅 作弊 出貓 假新聞 假消息 抹黑 毒 害人 報復 迷姦 迷暈 賄賂 殺傷 監聽 竊聽 內幕交易 操縱股價',
  },
  {
    name: 'how-to',
    words:
      'how to, how do i, how can i, how would, how could, step by step, steps, tutorial, recipe, ingredients, detailed, in detail, explain how, instructions for, instructions on, guide to, a guide, teach me, tell me how, ways to, plan, methods, blueprint, synthesize, manufacture, build a, make a, create a',
    terms:
      '步驟 一步一步 一步步 逐步 教我 教埋我 教佢 教人 點樣 點整 點做 如何 怎樣 怎麼 怎麼做 教程 教學 配方 材料 方法 製作 製造 詳細步驟 詳細 具體 自製 過程 手法',
  },
  {
    name: 'encoded',
    words:
      'base64, base 64, rot13, rot 13, hex, hexadecimal, binary, morse, decode~, decoding, encode~, encoding, encoded, decrypt~, cipher, caesar, leetspeak, leet, backwards, reverse, reversed, in reverse, unicode, pig latin, emoji, ascii, anagram, acrostic, translate the following code, obfuscated, deobfuscate',
    terms:
      '解碼 編碼 解密 加密 譯碼 倒轉 倒轉讀 倒序 反過來 反轉讀 由尾讀 摩斯 摩士 凱撒 密碼文 亂碼 二進制 十六進制 拼音 粵拼 火星文 藏頭 首字 諧音 拆字',
  },
  {
    name: 'in-parts',
    words:
      'variable, variables, concatenate~, concatenating, combine~, combining, join, string, strings, payload, part one, part two, first half, second half, let a, let b, define, assemble~, sum of, a b, x y, print x, execute, simulate function, function, def, eval, return value, fill in, complete the, masked, replace mask, token smuggling, piece together, put together',
    terms:
      '拼接 拼埋 拼起來 合併 串連 串埋 連埋 接埋 接起來 夾埋 駁埋 變數 變量 字串 字符串 分段 分開 第一部分 第二部分 第一截 第二截 前半 後半 上半 下半 合起來 合埋 組合 定義 函數 函式 填充 填空 執行結果',
  },
  {
    name: 'injection-words',
    words:
      'prompt injection, injection attack, injection attacks, prompt injections, jailbreak attack, jailbreak attacks, jailbreak prompts, jailbreaks, adversarial, llm security, owasp, guardrail evasion, prompt leaking, prompt hacking, indirect injection, red teamers, attackers, attacker, attack, attacks',
    terms:
      '提示注入 提示詞注入 提示攻擊 注入攻擊 指令注入 注入 越獄攻擊 越獄提示 對抗樣本 攻擊者 攻擊手法 攻擊 紅隊演練 提示工程',
  },
  {
    name: 'study',
    words:
      'explain, explains, what does, what is a, what is an, mean, means, meaning, why do, why does, why is, why are, example, examples, essay, homework, assignment, lesson, class, course, lecture, students, teach, learn, article, blog, paper, thesis, presentation, workshop, quiz, difference between, definition, describe, history, discuss, compare, phrase, sentence, grammar, translate, translation',
    terms:
      '什麼是 甚麼是 乜嘢係 咩係 乜係 什麼叫 解釋 點解 為什麼 為何 例子 功課 課堂 堂課 論文 意思 句子 呢句 這句 文章 講座 工作坊 簡報 上堂 老師 學生 同學 定義 分別 區別 介紹 討論 比較 文法 翻譯 譯做 譯成 歷史 報告 新聞 課程 教材',
  },
  {
    name: 'defend',
    words:
      'prevent~, preventing, defend~, defence, defense, detect~, detection, protect~, protection, mitigate~, mitigation, block, blocking, guard against, safeguarding, resist, harden, sanitise, sanitize, policy for, awareness training, report, vulnerabilities, best practices, secure',
    terms: '防止 防範 防禦 防備 偵測 檢測 保護 抵禦 避免 阻止 攔截 應對 防護 提高警覺 警覺 措施 建議 舉報 培訓',
  },
  {
    name: 'own-slip',
    words:
      'my last message, my previous message, my last email, my previous email, my earlier email, my earlier message, my last question, my previous question, my earlier question, last text, wrong file, wrong link, wrong version, wrong attachment, typo, by mistake, misread, i misspoke, i was wrong, sorry about that, changed my mind, correction, that was wrong, outdated, i meant, actually i meant, scratch that, wrong chat, wrong person, my bad, ignore that, ignore this email, if already paid, autocorrect',
    terms:
      '我上一個訊息 上一條訊息 上一句 上個問題 上一個問題 我頭先嗰 我頭先講 我頭先問 我剛才說 我剛才問 我剛才的 我之前問 我之前講 打錯 打漏 講錯 說錯 寫錯 問錯 send錯 傳錯 發錯 寄錯 搞錯 睇錯 睇漏 計錯 記錯 弄錯 改變主意 改咗主意 唔係咁 應該係 其實係 其實想問 想問嘅係 我意思係 我的意思是 舊版 舊稿 嗰份稿 已付款 重新問',
  },
  {
    name: 'role-craft',
    words:
      'my first request, my first sentence, my first question, my first suggestion, first request is, first sentence is, first command is, i want you to act, i will provide, i ll provide, i will give you, i will tell you, i will describe, i will type, i will ask you, you should only reply, only reply with, nothing else, do not write explanations, don t write explanations, your task is, your job is, your role is, your goal is, your responses should, tone, audience, interviewer, tutor, coach, translator, editor, travel guide, teacher, expert, consultant, advisor, chef, customer, my first, wait for my, one by one',
    terms:
      '我的第一個 我嘅第一個 第一個請求 第一個要求 第一個問題 第一條問題 首個問題 我會提供 我將提供 我會給你 我會畀 我會俾 我會問你 我會告訴你 我會輸入 我要你扮演 我想你扮演 我希望你 只需回覆 只回覆 只會回覆 唔使解釋 不要寫解釋 不需要解釋 你的任務 你嘅任務 你的工作 你嘅工作 你的目標 面試官 面試 導師 教練 翻譯員 編輯 導遊 老師 專家 顧問 廚師 顧客 考官 律師 醫生 司儀 主持 等我回答 逐條問 評分',
  },
]
