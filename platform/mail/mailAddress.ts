/** One e-mail address and nothing beside it: no name, no list, no line break that would begin another header (RFC 5321 §4.5.3 for the lengths). */
const form = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}.]+(\.[^\s@<>()[\]\\,;:"\p{C}.]+)*$/u

/** Whether mail can be addressed to this; whether anybody reads it there is another matter. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && form.test(text)
