export default {
  help: `feilun：在終端機使用「AI+」計劃

  feilun stand [--pack DIR] [--as-of DATE]
      每次問一題，告訴你站在哪裏；不會儲存或傳送任何答案
  feilun ask "…" [--json] [--as-of DATE] [--limit N]
      由已儲存的來源引文作答；沒有問題時，逐行讀標準輸入
  feilun ask-eval --questions FILE …
      首幾段引文答中的比例，以及來源沒有答案時拒答的比例，按寫法分列；只印數字
  feilun ask-fit --questions FILE … [--refused 0.95] [--write FILE]
      用已知答案的題目擬合何時拒答，並印出用未參與擬合的題目量得的比例
  feilun guard [FILE] [--policy student|business|department] [--speaker user|retrieved|…]
      護欄怎樣看一段文字（沒有 FILE 時讀標準輸入），以 JSON 連同位置列出；會攔截時結束碼為 1
  feilun guard-eval --data FILE [--json]
      找到多少攻擊、誤報多少無害文字，按語言和類別分列，附 95 % 區間
      每行須有 "text" 及 "label"（1 為攻擊，0 為無害），可有 "lang"、"kind"、"speaker"；只印數字
  feilun guard-fit --data FILE [--write]
      擬合護欄辨認夾帶指令的模型並印出數字；加 --write 會換上新權重及模型卡的數字
  feilun ingest FILE|DIR|URL …
      把文件讀入來源庫
  feilun read FILE|URL [--written DATE] [--json]
      由文件讀出候選事實：措施、負責者、數額、日期、進度、是誰所說；不會保存
  feilun read FILE|URL … --merge [--json]
      多份文件對同一措施怎樣說，哪裏說法不一
  feilun decide --pack DIR --facts FILE.jsonl [--as-of DATE] [--reasons none|full]
      為每一行事實（含 "id" 和 "facts" 的物件）裁定所有事項；用 - 由標準輸入讀取
  feilun retrieval-eval --passages P.jsonl --questions Q.jsonl
      量度搜尋回答問題有多準、多快；最後一行是一個 JSON 物件（比率以 % 計，MRR 及 AUC 為 0 至 1）
      段落須有 "id" 及 "text"，問題須有 "id"、"text"、"answer_ids"，可有 "answer"；不會留下任何資料
  feilun mcp
      在標準輸入輸出供程式使用的工具（Model Context Protocol）；經 HTTP 則在 /mcp
  feilun invite --name "姓名" --role 角色 [--role …] [--scheme 計劃] [--email 地址]
      開一條連結，讓這個人以這些角色進入：reviewer、approver、programme-officer、auditor、administrator
  feilun desk --name "姓名"
      開一條連結，讓這個人到 /desk 審閱；只能用一次，一小時內有效
  feilun demo
      為每個角色開一個人和一條連結，從各方試用一項計劃；只限這部機器自用的伺服器
  feilun gateway
      只處理對模型的呼叫，在 HOST 和 PORT 上、用 DATABASE_URL 的資料庫，直至停止；停止前先完成進行中的呼叫
  feilun gateway check 檔案
      供應者、模型和價格的設定能否載入：每個錯誤連同檔案和行號
  feilun gateway load 檔案 [--by 姓名]
      使設定生效，要麼全部，要麼全不；所有節點會在數秒內採用
  feilun gateway show
      現行的設定，照原來所寫；不含任何金鑰
  feilun gateway secret 供應者 [--by 姓名]
      封存由標準輸入讀到的供應者金鑰，之後不會再顯示
  feilun gateway lost
      列出不再見到、但仍預留着預算款項的節點
  feilun gateway settle-lost 節點 [--by 姓名]
      結束磁碟不會再回來的節點，它預留的全部當作已用
  feilun gateway release-lost 節點 [--by 姓名]
      同上，但把預留的退回預算
  feilun gateway overruns
      列出超出其預算所餘的呼叫
  feilun shadow read FILE …
      從網絡記錄（squid、Zeek、CSV）計算使用了哪些 AI 服務；不會儲存任何地址或姓名
  feilun shadow tail FILE
      持續讀取不斷增加的記錄，直至停止；再執行時由上次停下之處繼續
  feilun work
      處理排隊的工作（電郵、每晚檢查），直至停止；供設了 FEILUN_WORKER=false 的伺服器使用
  feilun accounts check
      查核帳目：每次移動相加為零，每個總數與分錄相符，沒有超出上限
  feilun cases replay REFERENCE|--all
      以當時的內容包版本和事實重新裁定，逐字節比對
  feilun cases try --pack DIR [--scheme ID]
      以 DIR 中的規則重新裁定所有已決定的個案：哪些會不同、因哪項準則
  feilun audit verify [--against HASH …]
      證明每個個案的紀錄沒有改動、抽走或截短；--against 與另存的核對點比對
  feilun audit checkpoint
      寫下紀錄到了哪裏，即一個編號和雜湊值，供另行保存
  feilun retention [--dry-run]
      刪除保留期已滿的資料，與每晚的工作相同；加 --dry-run 只列出會刪除多少
  feilun pack check DIR [--sources DIR]
      檢查內容包：每個錯誤附檔案、行數、規則和改正方法；提供來源時逐字核對引文
  feilun pack diff A B
      兩個內容包有何分別，誰的結果會改變
  feilun pack anchor DIR --sources DIR
      把引文的 find: 換成所在句子的位置和校驗碼
  feilun pack export [--pack DIR] [--write]
      把生效中的審閱修訂寫成內容包檔案的差異；加 --write 就寫入檔案

日期格式為 YYYY-MM-DD。語言跟隨 LANG。`,
  'accounts-good': '帳目無誤。',
  'accounts-bad': '帳目有誤：{count} 處。',
  decided: '{lines} 行、{decisions} 項裁定：每 CPU 秒 {rate} 項裁定；連同讀寫為 {whole} 項',
  'pack-good':
    '{pack}：沒有錯誤（{measures} 項措施、{schemes} 個計劃、{processes} 個程序、{facts} 項事實、{subjects} 個事項、{examples} 個範例；{citations} 處引文中有 {comparedCitations} 處與來源逐字相符）',
  'pack-bad': '{pack}：{count} 個錯誤',
  working: '工作中。按 Ctrl-C 停止。',
  'desk-link': '只供 {name} 使用：連結只能用一次，一小時內有效。',
  'demo-loopback': '只限其他人不能連上的伺服器，即在 127.0.0.1 的',
  'demo-applicant': '申請者自行前往，用任何電郵地址登入；連結由伺服器印在終端機',
  'demo-officer': '示範：計劃主任',
  'demo-reviewer-1': '示範：評審員甲',
  'demo-reviewer-2': '示範：評審員乙',
  'demo-approver-1': '示範：審批人員',
  'demo-approver-2': '示範：上訴審批人員',
  'demo-auditor': '示範：審計員',
  'demo-how':
    '每條連結在各自的瀏覽器視窗打開（不同的私密視窗互不相通）。每條只能用一次，一小時內有效；再執行一次就有新的。怎樣試用，見 docs/guides/try-a-scheme.md',
  'amendments-shown': '{count} 項修訂，{files} 個檔案；加 --write 就寫入。',
  'amendments-written': '已把 {count} 項修訂寫入 {files} 個檔案。',
  'amendment-left': '修訂 {id}（{kind}）沒有寫入：{reason}',
  anchored: '已定位 {count} 處引文',
  same: '沒有分別。',
  'ingested-new': '已收錄',
  'ingested-known': '沒有改變',
  skip: '按 Enter 略過',
  why: '為何要問：{why}',
  'choose-one': '輸入一個數字',
  'choose-some': '輸入數字，以空格分隔',
  'type-date': '輸入日期，格式 YYYY-MM-DD',
  'type-number': '輸入一個數字',
  'type-yes-no': '輸入 y（是）或 n（否）',
  'not-understood': '未能理解。{expected}',
  who: '你是誰？',
  'type-text': '輸入幾個字',
  owner: '負責機構',
  money: '款額',
  deadline: '截止日期',
  how: '怎樣參加',
  cited: '引文',
  warnings: '值得一看（並非錯誤）：',
  'not-compared': '{citations} 處引文中只有 {compared} 處能與來源核對；其餘文件不在資料夾內。',
  outcomes: '試過 {tried} 個對象，結果有變的是：',
  'outcome-moves': '  {subject}：{from} → {to}，共 {parties} 個，例如 {asOf} 的 {facts}',
  indexing: '已編入 {done}／{of} 段',
  asking: '已問 {done}／{of} 題',
  'answers-astray': '{count} 題所指的段落不在檔案內，這些段落無法找到。',
  'line-not-json': '不是 JSON。每行應為一個物件。',
  'line-fields': '以下欄位欠缺或類別不符：{fields}。段落須有 "id" 及 "text"，問題另須有 "answer_ids"。',
  'line-twice': '識別碼「{id}」已見於第 {first} 行。請讓每行有自己的識別碼。',
  'line-changed': '檔案在讀取期間有改動，請再試。',
  'not-in-sources': '來源沒有答案。',
  nearest: '最接近的段落，並非答案：',
  'sources-differ': '來源說法不同：{title}  {href}',
  'ask-next': '最有用的下一題：{question}  {href}',
  'group-open': '現可參加',
  'group-rung': '下一級',
  'group-ask': '尚欠資料',
  'group-waiting': '等候公布',
  'group-not': '並不適用',
  'shadow-following': '正在讀取 {file}。按 Ctrl-C 停止。',
} as const
