export default {
  help: `feilun：在終端機使用「AI+」計劃

  feilun stand [--pack DIR] [--as-of DATE]
      每次問一題，告訴你站在哪裏；不會儲存或傳送任何答案
  feilun ingest FILE|DIR|URL …
      把文件讀入來源庫
  feilun decide --pack DIR --facts FILE.jsonl [--as-of DATE] [--reasons none|full]
      為每一行事實（含 "id" 和 "facts" 的物件）裁定所有事項；用 - 由標準輸入讀取
  feilun pack check DIR [--sources DIR]
      檢查內容包：每個錯誤附檔案、行數、規則和改正方法；提供來源時逐字核對引文
  feilun pack diff A B
      兩個內容包有何分別，誰的結果會改變
  feilun pack anchor DIR --sources DIR
      把引文的 find: 換成所在句子的位置和校驗碼

日期格式為 YYYY-MM-DD。語言跟隨 LANG。`,
  'line-not-json': '第 {line} 行：不是 JSON 物件',
  decided: '{lines} 行、{decisions} 項裁定，CPU 時間 {seconds} 秒：每 CPU 秒 {rate} 項裁定',
  'pack-good': '{pack}：沒有錯誤（{measures} 項措施、{schemes} 個計劃、{citations} 處引文{checked}）',
  'citations-checked': '，與來源逐字相符',
  'pack-bad': '{pack}：{count} 個錯誤',
  remedy: '改正方法',
  'unknown-source-file': '{file} 不是這個內容包的來源（SHA-256 {sha256}）',
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
} as const
