/** Surnames of one character, the usual ones of Hong Kong and of the mainland. Written in Traditional; matched in both scripts. */
export const surnames =
  '陳黃李張梁林王何吳劉郭鄭楊馮曾葉謝鄧羅朱蔡蘇周盧徐趙馬袁許余胡麥潘廖唐鍾杜譚伍洪江蕭歐莫方曹韓孔石范龔崔戴姚呂丁彭鄺湯關賴温溫黎高邱丘沈姜傅孫溫金' +
  '嚴翁簡區龍陸白倪俞施項游翟甘容招冼霍尹程夏田邵鄒汪岑賀殷魏任董于詹凌古巫雷康章駱顏錢史陶毛段侯文連左鮑植柯薛樊柳童尤應卓植賈阮成屈祝貝車包柴温甄植卜全盛冯' +
  '宋季佘危伦倫莊熊蒙閻闞萬万秦常武喬齊梅顧孟邢葛涂涌鄔苗藍闕饒諸蒲管米盤符聶龐池覃茹司植薩敖粘仇宗鄢温邝辛耿官車查華封隋巢植練'
/** Surnames of two characters. */
export const doubleSurnames: readonly string[] = [
  '歐陽',
  '司徒',
  '上官',
  '諸葛',
  '司馬',
  '尉遲',
  '夏侯',
  '皇甫',
  '端木',
  '東方',
  '慕容',
  '令狐',
  '公孫',
  '西門',
  '南宮',
  '長孫',
  '宇文',
  '獨孤',
  '申屠',
  '軒轅',
  '鍾離',
  '呼延',
  '赫連',
  '澹臺',
  '左丘',
  '百里',
]
