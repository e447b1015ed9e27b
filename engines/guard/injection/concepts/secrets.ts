import type { Concept } from './concept.ts'

/** What is said to get at what the model was told, and to carry things away. */
export const secrets: readonly Concept[] = [
  {
    name: 'system-prompt',
    words:
      'system prompt, system prompts, systemprompt, system message, system messages, system instruction, system instructions, system text, system configuration, system rules, system settings, developer message, developer instructions, developer prompt, hidden prompt, hidden prompts, hidden instructions, hidden rules, hidden text, secret instructions, secret prompt, secret rules, internal instructions, internal prompt, internal rules, internal guidelines, internal configuration, initial prompt, initial prompts, initial instructions, initial configuration, original prompt, original instructions, starting prompt, starting instructions, base prompt, base instructions, core instructions, core prompt, core rules, preprompt, pre prompt, metaprompt, meta prompt, initialization, initialization string, custom instructions, operating instructions, setup prompt, startup prompt, priming, backend instructions, confidential instructions, built in instructions, prompt text, prompt texts',
    terms:
      '系統提示 系統提示詞 系統提示語 系統指令 系統指示 系統訊息 系統消息 系統信息 系統設定 系統設置 系統規則 系統配置 系統內文 系統預設 初始提示 初始提示詞 初始指令 初始指示 初始設定 初始訊息 最初設定 最初指令 最初的指令 隱藏指令 隱藏提示 隱藏指示 隱藏規則 隱藏設定 內部指令 內部設定 內部指示 內部規則 內部提示 內部守則 內部配置 底層指令 底層設定 底層提示 底層規則 底層邏輯 開發者指令 開發者訊息 開發者指示 預設指令 預設提示 預設提示詞 預先設定 預設人設 後台設定 後台指令 後台指示 後台提示 幕後指示 幕後指令 核心指令 核心提示 核心設定 核心規則 原始提示 原始指令 原始設定 原始提示詞 背後嘅指示 背後的指示 背後嘅設定 開場設定 開場白指示 人設 設定檔 設定文 啟動指令 啟動設定 啟動文本 出廠設定 出廠指令 元提示 提示詞 提示语 秘密指令 秘密指示 機密指示 機密指令 系統 prompt',
  },
  {
    name: 'reveal',
    words:
      'reveal~, show, shows, showing, shown, print~, output, outputs, outputting, display~, repeat~, recite~, reciting, leak~, dump~, disclose~, expose~, tell me, give me, send me, hand over, write out, write down, return, echo~, reproduce~, quote~, copy, paste~, spell out, spell check, type out, provide~, read back, read out, read aloud, let me see, list, lists, what is, what are, what were, what was, what s, summarise~, summarize~, paraphrase~, divulge~, share~, restate~, transcribe~, extract~, render, zeige, montre, muestra, sag mir, spit out, regurgitate, complete the sentence, continue the following, fill in the blank, console log, return the',
    terms:
      '顯示 輸出 打印 列印 印出 印晒 重複 重覆 重述 覆述 複述 複製 背誦 背出 背返 透露 洩露 泄露 洩漏 泄漏 公開 披露 揭露 揭示 曝光 告訴我 話我知 話俾我知 話畀我知 講我知 講俾我 講畀我 講出嚟 講出 說出 說出來 讀出 讀返 讀晒 讀一次 讀一遍 貼出 貼返 貼晒 貼俾我 貼畀我 列出 列晒 列畀 交出 畀我睇 俾我睇 比我睇 畀我望 俾我望 給我看 讓我看 讓我看看 抄 抄錄 抄返 抄出 抄一次 抄一遍 返出嚟 吐出 倒出 嘔出 爆出 爆料 展示 講晒 交代 還原 發給我 傳給我 轉述 引述 引用 總結 撮要 概括 翻譯 是什麼 是甚麼 係乜 係咩 係啲乜 寫咗啲乜 寫咗乜 寫住乜 講咗啲乜 講咗乜 有哪些 有邊啲 有啲乜 打出 打返 打晒 寫出 寫返 念一遍 念出 唸出 唸一次 唸返 覆製 撮寫 show 匯出 導出 送出 攞嚟睇 拎出嚟 擺出嚟 開晒',
  },
  {
    name: 'verbatim',
    words:
      'verbatim, word for word, word by word, exactly as, exact text, exact words, exact wording, in full, as is, letter by letter, character by character, line by line, in its entirety, code block, codeblock, full text, full prompt, entire prompt, entire text, from the beginning, from the start, without changes, without omitting, unchanged, raw, unedited, starting with, beginning with, first 50 words, first 100 words, first line, first sentence, markdown block, txt block',
    terms:
      '逐字 逐字逐句 逐隻字 逐句 逐行 一字不漏 一字不差 一字不改 一字不變 一隻字都 一個字都 原封不動 原文 完整 完整地 全文 照抄 照搬 照讀 由頭到尾 從頭到尾 從頭開始 原汁原味 原原本本 原裝 代碼塊 程式碼區塊 代碼框 不要改動 不要省略 唔好改 唔好漏 唔好慳 唔准改 不得省略 不加修改 一五一十 全段 成段 成份 成篇 詳細 頭五十字 頭一百字 頭十句 前五十字 前一百字 第一行 第一個字',
  },
  {
    name: 'text-above',
    words:
      'text above, words above, everything above, all of the above, content above, the above text, conversation above, sentences above, lines above, paragraph above, above this line, above this, above conversation, before this conversation, before this message, before my message, beginning of this conversation, start of this conversation, beginning of the conversation, start of the conversation, entire conversation, whole conversation, first message, context window, prior to this, preceded this, came before, top of this, top of the',
    terms:
      '以上內容 以上文字 以上對話 以上所有 以上嘅字 以上嘅嘢 以上全部 上面內容 上面的內容 上面的文字 上面嘅字 上面嘅嘢 上面所有 上面嗰段 上面成段 上面那段 上文 這句之前 這句話之前 呢句之前 呢句說話之前 呢個訊息之前 這則訊息之前 這條訊息之前 我講嘢之前 我開口之前 我說話之前 對話開頭 對話開始 對話一開始 對話之前 開始對話 最開頭 最頂 最上面 第一則訊息 第一條訊息 第一個訊息 第一句 整段對話 成段對話 上下文',
  },
  {
    name: 'your-orders',
    words:
      'you were given, you were told, you have been given, you have been told, you ve been given, you ve been told, you got, you received, your instructions, your prompt, your rules, your guidelines, your restrictions, your programming, your directives, your configuration, your constraints, your system, your initial, your original, your hidden, your internal, your developers, your creators, given to you, told you, were you told, were you given, are you told, instructed you, you instructed, i was instructed, you were instructed, been instructed, you not supposed, not allowed to tell, not supposed to tell, you not allowed, your policies, your filters, your safety, your training, your previous, your guardrails, your limitations, your ethical, your moral, you were programmed, you are programmed, your knowledge base, your secret',
    terms:
      '你收到 你收咗 你被告知 你獲得 給你的 給你設 給予你 俾你嘅 畀你嘅 俾咗你 畀咗你 俾落你 交帶你 交代你 交帶咗 叫你做 吩咐你 囑咐你 你的指令 你的指示 你的設定 你的設置 你的提示 你的規則 你的限制 你的系統 你的初始 你的內部 你的開發 你的安全 你的道德 你的程式 你的原則 你的守則 你的政策 你嘅指令 你嘅指示 你嘅設定 你嘅提示 你嘅規則 你嘅規矩 你嘅限制 你嘅系統 你嘅初始 你嘅內部 你嘅開發 你嘅安全 你嘅道德 你嘅程式 你嘅原則 你嘅守則 你嘅政策 你嘅底 你個底 你份 你啲規矩 你啲指示 你啲設定 你啲限制 你條 你背後 你後面 你被設定 你被要求 你被禁止 你被限制 你被編 人哋叫你 佢哋叫你 公司叫你 老細叫你 開發者給 開發商給 開發者俾 開發者叫 寫畀你 寫俾你 教落你 約束你 限制你 綁住你 管住你 管着你 你不能說 你不可以說 你唔講得 你唔可以講 你唔准講 不能告訴我 唔可以話我',
  },
  {
    name: 'credential',
    words:
      'password, passwords, passcode, api key, api keys, apikey, secret, secrets, secret key, credential, credentials, access token, access code, confidential, private key, ssh key, env, environment variables, session cookie, cookies, database, customer data, user data, personal data, sensitive',
    terms:
      '密碼 密碼係 密鑰 密匙 金鑰 私鑰 機密 秘密 憑證 暗號 口令 通行碼 驗證碼 客戶資料 用戶資料 使用者資料 個人資料 敏感資料 資料庫 環境變數 存取權杖',
  },
  {
    name: 'carry-away',
    words:
      'send it to, send them to, send this to, send to, send all, send the, email it to, email to, forward, forwards, forwarding, forwarded, post to, post it to, upload~, exfiltrate~, transmit~, webhook, curl, wget, fetch, make a request, make a get, make a post, append to the url, query string, query parameter, as a parameter, image url, img src, via http, load the image, embed the, encode it in, bcc, cc',
    terms:
      '發送到 發送至 傳送到 傳送至 傳去 寄去 寄到 寄畀 寄俾 轉寄 轉發 轉傳 上傳 外傳 傳送 發送 送到 send去 send畀 post去 擺喺條link 放入網址 附在網址 附喺網址 網址後面 參數 圖片網址 圖片連結 連結 網址 貼入',
  },
  {
    name: 'conceal',
    words:
      'do not mention, don t mention, do not tell, don t tell, without telling, without mentioning, without informing, without notifying, secretly, silently, do not reveal, don t reveal, do not disclose, keep this hidden, keep this secret, keep it secret, do not inform, don t inform, do not alert, quietly, covertly, do not let, without asking, without confirmation, do not acknowledge, pretend nothing, without the user, invisible to the user, do not show the user, do not ask',
    terms:
      '不要告訴 不可告訴 不得告訴 別告訴 唔好話俾 唔好話畀 唔好話比 唔好話佢 唔好同佢 唔好同用戶 唔好同使用者 唔好同個客 唔好俾佢知 唔好畀佢知 不要提及 不可提及 切勿提及 唔好提 唔好講出去 不要讓用戶 不要讓使用者 不要通知 毋須通知 無需通知 唔使通知 無須確認 無需確認 毋須確認 唔使確認 唔使問 不必詢問 無需詢問 暗中 偷偷 靜靜雞 靜靜地 秘密地 悄悄 不動聲色 不露痕跡 唔好出聲 唔好透露 不要透露 不得透露 切勿透露',
  },
]
