import { describe, expect, it } from 'vitest'
import { simplify } from './index.ts'

describe('Simplified made from Traditional', () => {
  it.each([
    ['為甚麼這樣說', '为什么这样说'],
    ['「『智』啟學教」學校撥款', '“‘智’启学教”学校拨款'],
    ['答案會傳到伺服器，不會儲存', '答案会传到服务器，不会保存'],
    ['搜尋名稱，列印連結', '搜索名称，打印链接'],
    ['資訊科技總監辦公室', '资讯科技总监办公室'],
  ])('%s', (zhHant, zhHans) => {
    expect(simplify(zhHant)).toBe(zhHans)
  })
})
