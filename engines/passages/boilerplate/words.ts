/**
 * The words by which the furniture of a page is known, in Traditional and Simplified Chinese and English. Each pattern is matched
 * against a whole line, so that the same word within a sentence sets nothing aside.
 */
const whole = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives.join('|')})[^\\p{L}\\p{N}]*$`, 'iu')

const unitOfTime = '(?:秒鐘?|秒钟|分鐘?|分钟|小時|小时|個鐘|个钟|日|天|週|周|星期|個月|个月|月|年)'
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const day = String.raw`\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?`
const zone = String.raw`(?:\s?(?:HKT|GMT|UTC|CST|[+-]\d{2}:?\d{2}))?`

/** How long ago: 2小時前, 3 hours ago. */
export const relativeTime = whole(
  String.raw`(?:\d+|[一二三四五六七八九十兩半]+)\s?${unitOfTime}(?:之?前|以前)`,
  '剛剛|刚刚|just now|yesterday',
  String.raw`(?:an?|\d+)\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])(?:\sago)`,
)
/** How long a clip runs: 00:47. */
export const clipLength = new RegExp(`^[▶►]?\\s?${clock}$`)
/** How many have seen or said something: 1.2萬 觀看. */
export const viewCount = whole(
  String.raw`[\d,.]+\s?[萬万kKmM]?\s?(?:次|人|個|个|則|则|條|条)?\s?(?:觀看|观看|瀏覽|浏览|點擊|点击|留言|評論|评论|讚好|讚|赞|views?|comments?|likes?|shares?)`,
)

/** A date or a time that is all there is on the line, with or without a word that says which. */
export const dateLine = new RegExp(
  `^(?:date|(?:(?:最後|最后|首次)?(?:更新|發佈|發布|发布|發表|发表|刊登|刊載|出版|修改)(?:時間|时间|日期|於|于)?|日期|時間|时间|published|posted|(?:last )?(?:updated|modified))(?: (?:on|at))?)?` +
    String.raw`\s?[:：]?\s?(?:${clock}${zone}\s?,?\s?${day}|${day}(?:\s?,?\s?${clock})?|${day}\s?[（(]?(?:星期|週|周)?[一二三四五六日]?[)）]?(?:\s?${clock})?)${zone}\s?(?:\||｜)?$`,
  'iu',
)

export const copyright =
  /(?:©|\bcopyright\b|\(c\)\s?\d{4}|版權所有|版权所有|不得轉載|不得转载|未經許可|未经许可|\ball rights reserved\b|保留所有權利|保留所有权利)/iu

/** Heads of lists that lead away from the text. */
export const listHead = whole(
  '最\\s?hit|hit\\s?爆',
  '(?:本日|今日|本週|本周|即時|即时|全站|最新)?(?:熱門|热门|最熱|最热|人氣|人气|熱話|熱搜|热搜|焦點|排行)(?:新聞|新闻|文章|話題|话题|搜尋|搜索|關鍵字|影片|視頻|视频|閱讀|榜|排行)?(?:榜)?(?:\\s?top\\s?\\d+)?',
  '最多(?:人)?(?:睇|看|閱讀|阅读|瀏覽|浏览|點擊|分享)(?:新聞|文章)?|點擊率最高',
  '(?:延伸|相關|相关|推薦|推荐|更多|其他|精選|精选)(?:閱讀|阅读|新聞|新闻|文章|報道|报道|報導|报导|內容|内容|連結|链接|影片|視頻|视频|話題|專題|精彩|消息)+',
  '(?:你|您)(?:可能|或)(?:會|也)?(?:感興趣|感兴趣|喜歡|喜欢|想看).{0,6}|猜(?:你|您)(?:喜歡|喜欢)|編輯推[介薦]|编辑推荐|為你推[介薦]|为你推荐|下一篇|上一篇|同場加映|睇更多',
  'most (?:read|popular|viewed|watched|shared|commented)(?: (?:stories|articles|news))?',
  '(?:trending|popular|latest)(?: (?:now|stories|news|articles|posts|videos))?',
  '(?:related|recommended)(?: (?:articles?|stories|links?|news|content|posts?|reading|topics?|videos?|coverage|for you))?',
  "you (?:may|might) (?:also )?(?:like|be interested in)|read (?:more|next|also)|see also|more (?:from|on|in) [\\w .’']{1,40}|more (?:stories|news|articles)|editors?['’]?s? picks?|top stories|don['’]t miss|up next",
)

/** Buttons and links of the page itself. */
const control =
  '(?:分享|轉發|转发|讚好|列印|打印|收藏|書籤|複製連結|复制链接|留言|發表評論|字體大小|放大|縮小|訂閱|订阅|登入|登录|註冊|注册|會員|下載\\s?app|下载\\s?app|廣告|广告|返回頂部|回到頂部|回頂|繼續閱讀|继续阅读|展開全文|展开全文|收起|載入更多|加载更多|下一頁|上一頁|關閉|关闭|facebook|whatsapp|twitter|telegram|instagram|youtube|linkedin|wechat|weibo|threads|signal|line|x|微信|微博|email|e-mail|copy link|share(?: this(?: article| story)?)?|tweet|print|save|subscribe(?: now)?|sign (?:in|up)|log ?in|register|follow us|newsletter|advertisement|accept(?: all)?(?: cookies)?|cookie settings|skip to (?:main )?content|back to top|load more|show more|continue reading|close|menu|search)'
export const controls = new RegExp(`^(?:[\\s|·•/、,，+＋-]*${control}){1,12}[\\s|·•/、,，:：]*$`, 'iu')

/** What menus of news sites are made of. */
export const menuItem = whole(
  '首頁|首页|主頁|主页|港聞|即時(?:新聞|國際|港聞)?|突發|社會|社会|政情|政治|兩岸|两岸|中國|中国|國際|国际|財經|财经|經濟|经济|地產|地产|體育|体育|娛樂|娱乐|影視圈|副刊|生活|飲食|旅遊|旅游|健康|教育|科技|創科|評論|评论|社論|专栏|專欄|觀點|视频|影片|專題|专题|好去處|馬經|天氣|電子報',
  'home|news|hong kong|china|asia|world|business|economy|markets?|tech(?:nology)?|sports?|opinion|lifestyle|culture|entertainment|health|science|education|politics|travel|property|video|podcasts?|weather|more',
)

/** Words that point elsewhere, set off by arrows: ↓專頁↓. */
export const pointer =
  /^(?:[↓↑→←▼▲►▶»›👇👉⬇]\s?)+.{0,40}?(?:\s?[↓↑→←▼▲◄◀«‹👇👈⬇])+$|^(?:按此|點擊此處|点击此处|click here|按這裏|按这里).{0,30}$/iu

export const byline = new RegExp(
  String.raw`^[●■◆▲]?\s?(?:(?:\p{Script=Han}{1,6}(?:報|报|社|網|网|台|訊|讯))?(?:特約|特约|實習|实习|駐\p{Script=Han}{1,4}|本報|本报)?(?:記者|记者)[:：]?\s?[\p{L}·、,，\s]{2,30}|(?:撰文|文|圖|文／圖|圖文|作者|來稿作者|来稿作者|責任編輯|责任编辑|責編|编辑|編輯|整理|採訪|采访|翻譯|翻译)[:：]\s?.{2,40}|by [A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}(?:,? and [A-Z][\p{L} .'’-]+)?)$`,
  'u',
)
