import type { Concept } from './concept.ts'

/** What is said in a document, a page or a tool's result to whoever reads it for somebody else. */
export const planted: readonly Concept[] = [
  {
    name: 'to-the-reader',
    words:
      'if you are an ai, if you re an ai, if you are a language model, dear ai, hey ai, attention ai, note to ai, ai assistants, ai agents, ai systems, language models, llm reading, reading this, processing this, summarizing this, summarising this, when summarizing, when summarising, when you summarize, when you process, when asked about, when answering, ai reading, assistant reading, automated system, attention assistant, attention, important message, important instruction, important instructions, note to the assistant, message for the assistant, instructions for the ai, instruction to the assistant, screening software, reviewer model, for ai only',
    terms:
      '如果你是AI 如果你係AI 如你是人工智能 如果你是人工智能 如果你係人工智能 各位人工智能 致AI 致人工智能 致助手 給AI 給人工智能 給助手 讀到此 讀到這 讀到呢 看到此 睇到呢 睇到此 閱讀此 閱讀本 處理此 處理本 處理呢 總結時 摘要時 總結本 總結此 總結呢 撮寫時 回答時 回覆時 覆用戶時 自動系統 AI助手 AI助理 智能助手 注意 重要指示 重要訊息',
  },
  {
    name: 'your-answer',
    words:
      'your answer, your response, your reply, your responses, your answers, your output, your outputs, your summary, your message, your solution, your code, your codebase, your implementation, your explanation, in response, in reply, the response, the answer, the reply, the summary, the final answer, answer with, respond with, reply with, your rating, your translation, your review, your evaluation',
    terms:
      '你的回答 你的回覆 你的回應 你的答案 你的輸出 你的摘要 你的總結 你的評價 你嘅回答 你嘅回覆 你嘅回應 你嘅答案 你嘅輸出 你嘅摘要 你嘅總結 回答中 回答裏 回答裡 回答入面 回覆中 回覆裏 回覆入面 答案中 答案入面 答案裏 摘要中 摘要入面 總結中 總結入面 回覆尾 回答結尾 回答最後 回覆最後 答案最後 你個回覆 你個答案 最終答案',
  },
  {
    name: 'put-in',
    words:
      'include~, including, add, adds, adding, append~, insert~, integrate~, integrating, incorporate~, incorporating, embed, embeds, embedding, modify, modifies, modifying, enhance~, enhancing, augment~, replace~, replacing, substitute~, substituting, blend, merge, fuse, meld, weave, infuse, inject, attach, introduce, remove spaces, misspell, scramble, rearrange, render your, convert, alter, mention, recommend~, promote~, promoting, advertise, suggest users, encourage users, tease, inviting, urge',
    terms:
      '加入 加上 加返 加句 加一句 加多句 插入 附上 附加 附帶 嵌入 包含 包括 寫上 寫埋 改寫 替換 替代 取代 換走 推薦 推介 宣傳 賣廣告 提供連結 附連結 說服 叫用戶 叫使用者 請用戶 鼓勵用戶 建議用戶 引導用戶 引導使用者 評為 給予最高 最高分 滿分 優先錄取 強烈推薦',
  },
  {
    name: 'the-user',
    words:
      'the user, user, users, the reader, readers, the customer, customers, the human, the recipient, recipients, visitors, the owner',
    terms: '用戶 使用者 客戶 客人 顧客 收件人 讀者 對方 當事人 個客',
  },
  {
    name: 'do-with-tools',
    words:
      'run the, run this, execute the, execute this, call the tool, use the tool, tool call, call the function, invoke~, function call, api call, rm rf, delete all files, delete the files, delete all, transfer, transfer funds, wire, pay, purchase, buy, download and, install, open the link, click the link, click, visit, navigate to, browse to, go to, search the inbox, search for emails, read the file, shell, terminal, subprocess, os system, exec, git push, commit, create a new user, grant access, change the password, reset the password, send an email, send email, reply to all',
    terms:
      '執行 運行 調用 呼叫工具 使用工具 叫用 工具 函數 轉帳 轉賬 過數 匯款 付款 購買 買入 賣出 下載 安裝 打開連結 點擊 撳入 撳連結 撳條 㩒入 瀏覽 前往 到訪 搜尋收件匣 搜尋電郵 讀取 刪除檔案 刪除所有 刪除郵件 更改密碼 重設密碼 新增用戶 授予權限 發電郵 寄電郵 寄email 回覆所有 終端機 指令行',
  },
  {
    name: 'end-of',
    words:
      'end of, end of document, end of text, end of prompt, end of context, end of user, begin system, begin instructions, new conversation, new session, session reset, end of input, stop here, now the real, task complete, end transcript, system override, system notice, system update, system alert, override protocol, emergency protocol, security update, priority alert, policy update, ignore below, endquery, userquery, responseformat, response format, begin new',
    terms:
      '完 正文完 文件完 文件結束 內容結束 對話結束 以上結束 輸入結束 新對話 新會話 新一節 系統更新 系統通知 系統公告 系統覆寫 系統警告 系統提醒 緊急通知 緊急協議 政策更新 安全更新 任務完成 真正的指令 真正嘅指令 真正指示',
  },
  {
    name: 'given-away',
    words:
      'hacked, pwned, i have been pwned, i have been hacked, haha pwned, hate humans, kill all humans, i am free, i m free, owned, say hacked, humans are, take over the world, destroy humanity',
    terms: '已被黑 被黑咗 中招 中伏 已被入侵 我自由了 我自由喇 我恨人類 憎人類 消滅人類 統治世界 毀滅人類',
  },
  {
    name: 'role-word',
    words:
      'system, assistant, developer, inst, sys, im_start, im_end, endoftext, tool, tool_result, function_call, human, admin, im, start_header_id, eot_id, system_prompt, instructions_override',
    terms: '系統 助手 用戶 使用者 開發者 管理員 工具',
  },
]
